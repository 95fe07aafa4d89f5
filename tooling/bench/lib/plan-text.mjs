import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const printed = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))

const item = number =>
  `${number}.优化第${number}类服务。新建${(number % 9) + 1}个服务站点,培训护理人员${number * 10}人次,年底前覆盖率达到${50 + (number % 50)}%以上。` +
  '健全工作机制,加强部门协同,完善档案管理,开展走访探视,推动服务提质增效,形成可推广的经验做法。\n'

/** A made-up plan; the texts of real plans are not in this repository. */
const constructed = `某市民政局2024年工作要点\n${Array.from({ length: 10 }, (_, section) => `${'一二三四五六七八九十'[section]}、第${section + 1}部分工作\n${Array.from({ length: 6 }, (_, index) => item(section * 6 + index + 1)).join('')}`).join('')}`

/** The five printed plans where they are at hand, a made-up plan elsewhere; and which of them it is. */
export const planText = existsSync(printed)
  ? {
      source: 'the five printed plans',
      text: readdirSync(printed)
        .sort()
        .map(name => readFileSync(printed + name, 'utf8'))
        .join('\n'),
    }
  : { source: 'a constructed plan', text: constructed.repeat(4) }
