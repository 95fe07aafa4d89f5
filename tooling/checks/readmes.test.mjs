import { describe, expect, it } from 'vitest'
import { differingReadmes } from './readmes.mjs'

const readme = (link, code, text) => `# p\n\n[x](${link})\n\n\`\`\`js\n${code}\n\`\`\`\n\n${text}\n`
const english = (code = 'f(1) // one', text = 'Gives `one`.') => readme('README.zh-CN.md', code, text)
const chinese = (code = 'f(1) // 一', text = '返回 `one`，`文件` 可省。') => readme('README.md', code, text)

describe('a README in two languages', () => {
  it('may differ in its words, and in the comments of its code', () => {
    expect(differingReadmes('p', english(), chinese())).toEqual([])
  })

  it.each([
    [english().replace('README.zh-CN.md', ''), chinese(), 'p/README.md does not link to README.zh-CN.md'],
    [english(), chinese().replace('README.md', ''), 'p/README.zh-CN.md does not link to README.md'],
    [english('f(2)'), chinese(), 'p/README.zh-CN.md shows other code than README.md: it lacks "f(2)"'],
    [english(), chinese('f(1)\ng()'), 'p/README.md shows other code than README.zh-CN.md: it lacks "g()"'],
    [
      english('f(1)', 'Gives `one` or `two`.'),
      chinese(),
      'p/README.zh-CN.md does not speak of `two`, as README.md does',
    ],
    [english('f(1)', 'Gives.'), chinese(), 'p/README.md does not speak of `one`, as README.zh-CN.md does'],
  ])('is told where one lags behind the other', (en, zh, message) => {
    expect(differingReadmes('p', en, zh)).toEqual([message])
  })

  it('says that npm does not have yet what it installs', () => {
    const block = '```sh\nnpm install @minzheng/p zod\n```\n'
    const [en, zh] = [`${english()}${block}`, `${chinese()}${block}`]
    expect(differingReadmes('p', en, zh)).toEqual([
      expect.stringMatching(/^p\/README\.md says npm install.*not on npm yet/),
      expect.stringMatching(/^p\/README\.zh-CN\.md says npm install.*尚未发布到 npm/),
    ])
    expect(differingReadmes('p', `${en}Not on npm yet.`, `${zh}尚未发布到 npm。`)).toEqual([])
    const other = '```sh\nnpm install --global pnpm\n```\n'
    expect(differingReadmes('p', `${english()}${other}`, `${chinese()}${other}`)).toEqual([])
  })
})
