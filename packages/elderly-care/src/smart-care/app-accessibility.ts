import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  compareExact,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'

/** 移动互联网应用（APP）适老化通用设计规范. */
export const appDesignNorm2021 = {
  title: '移动互联网应用（APP）适老化通用设计规范',
  issuer: '工业和信息化部',
  confidence: 'secondary',
  note: 'parts 1 and 2.1 read in a copy, the rest as the press of 2021-04-07 reports it, which day stands for its own',
} as const satisfies Citation

/** 互联网应用适老化及无障碍水平评测体系. */
export const appEvaluationSystem2021 = {
  title: '互联网应用适老化及无障碍水平评测体系',
  issuer: '工业和信息化部',
  confidence: 'secondary',
  note: 'as the press of 2021-04-07 reports it: 100 points of three parts, whose shares were not seen; 60 pass; the mark holds for two years',
} as const satisfies Citation

/** The day of the press, which stands for that of the norm. */
const normFrom = '2021-04-07'

const measured = z.number().min(0).max(1_000).nullable()
const seen = z.boolean().nullable()

/** What a check of an app measured and saw. Sizes in dp or pt; `null`: not checked. */
export const CheckedApp = z.strictObject({
  name: z.string().min(1),
  /** The day of the check; left out: not known. */
  on: PlainDate.optional(),
  /** The largest size to which text can be set. */
  largestText: measured,
  /** The main text of the version for older people. */
  mainText: measured,
  /** Line to line, as a multiple of the text; paragraph to paragraph, as a multiple of that. */
  lineSpacing: measured,
  paragraphSpacing: measured,
  /** Of text and icons against their ground, n of n:1; of text above 18. */
  contrast: measured,
  largeTextContrast: measured,
  /** The side of what can be pressed in the version for older people inside an app, and elsewhere. */
  target: measured,
  otherTarget: measured,
  colourAlone: seen,
  /** Codes to be typed can be had in another way too, as by voice. */
  otherCode: seen,
  advertisements: seen,
  inducements: seen,
  /** Something needs three fingers or more. */
  threeFingers: seen,
  /** The way to the version for older people is plain to see on the first page. */
  plainEntry: seen,
  /** What is limited in time without need leaves time enough, and nothing changes until the user has done. */
  enoughTime: seen.default(null),
  /** When it is installed it points plainly to its settings for older people and to what they use most. */
  guidance: seen.default(null),
  /** It handles no more personal data than it needs. */
  leastData: seen.default(null),
})
export type CheckedApp = z.infer<typeof CheckedApp>

const norm = (article: string | undefined, zh: string, en: string): RecordRule => ({
  text: { zh, en },
  cite: article === undefined ? appDesignNorm2021 : atArticle(appDesignNorm2021, article),
})

type Sizes = { [K in keyof CheckedApp]-?: CheckedApp[K] extends number | null ? K : never }[keyof CheckedApp]
type Sights = { [K in keyof CheckedApp]-?: CheckedApp[K] extends boolean | null ? K : never }[keyof CheckedApp]

/** The least of each size (适老化指标). */
export const appSizes = {
  largestText: { least: 30, rule: norm('1.1', '最大字体不小于30dp/pt', 'text can be set to 30 at least') },
  mainText: { least: 18, rule: norm('1.1', '适老版主要文字不小于18dp/pt', 'main text is 18 at least') },
  lineSpacing: { least: 1.3, rule: norm('1.2', '行距至少1.3倍', 'lines are 1.3 apart at least') },
  paragraphSpacing: {
    least: 1.3,
    rule: norm('1.2', '段落间距至少比行距大1.3倍', 'paragraphs are 1.3 times that apart'),
  },
  contrast: { least: 4.5, rule: norm('1.3', '对比度至少4.5:1', 'contrast is 4.5 to 1 at least') },
  largeTextContrast: { least: 3, rule: norm('1.3', '大于18dp/pt的文字对比度至少3:1', 'of large text 3 to 1') },
  target: {
    least: 60,
    rule: norm('2.1', '适老版主要组件点击区域不小于60×60dp/pt', 'what is pressed is 60 by 60 at least'),
  },
  otherTarget: { least: 44, rule: norm('2.1', '其他页面主要组件点击区域不小于44×44dp/pt', 'elsewhere 44 by 44') },
} as const satisfies Readonly<Record<Sizes, { readonly least: number; readonly rule: RecordRule }>>

/** What must, or must not, be seen; of the parts of the norm those that were read or reported. */
export const appSights = {
  colourAlone: { wanted: false, rule: norm('1.4', '颜色不应是区分信息的唯一手段', 'colour alone tells nothing') },
  otherCode: { wanted: true, rule: norm('1.5', '非文本验证码应当提供替代形式', 'a code can be had in another way') },
  advertisements: { wanted: false, rule: norm(undefined, '适老版严禁出现广告内容及插件', 'no advertisements') },
  inducements: {
    wanted: false,
    rule: norm(undefined, '无诱导下载、诱导付款按键', 'no inducements to download or pay'),
  },
  threeFingers: { wanted: false, rule: norm(undefined, '避免3个以上手指的复杂手势', 'nothing needs three fingers') },
  plainEntry: {
    wanted: true,
    rule: norm(undefined, '首页应有显著的适老版入口', 'a plain way to the version for older people'),
  },
  enoughTime: {
    wanted: true,
    rule: norm(
      undefined,
      '应为操作留下充足时间，操作完毕前界面不变',
      'there is time enough, and nothing changes meanwhile',
    ),
  },
  guidance: {
    wanted: true,
    rule: norm(undefined, '安装时应显著提示适老化设置和老年人常用功能', 'it points to what is there for older people'),
  },
  leastData: {
    wanted: true,
    rule: norm(undefined, '处理个人信息应当遵循最小必要原则', 'no more personal data than needed'),
  },
} as const satisfies Readonly<Record<Sights, { readonly wanted: boolean; readonly rule: RecordRule }>>

/** What an app misses of the norm, and what was not checked. */
export interface AppCheck {
  readonly problems: readonly Problem[]
  readonly notChecked: readonly string[]
}

/**
 * Holds an app against the norm of design for older people (适老化通用设计规范); sizes are compared exactly. A check before the norm,
 * 2021-04-07, was none of it.
 */
export const appAccessibility = (app: CheckedApp): AppCheck => {
  const problems: Problem[] = []
  const notChecked: string[] = []
  if (app.on !== undefined && app.on < normFrom)
    return { problems, notChecked: [...Object.keys(appSizes), ...Object.keys(appSights)] }
  for (const [field, { least, rule }] of Object.entries(appSizes)) {
    const size = app[field as Sizes]
    if (size === null) notChecked.push(field)
    else if (compareExact(size, least) < 0) problems.push(brokenRule('below-norm', rule, [field]))
  }
  for (const [field, { wanted, rule }] of Object.entries(appSights)) {
    const answer = app[field as Sights]
    if (answer === null) notChecked.push(field)
    else if (answer !== wanted) problems.push(brokenRule('against-norm', rule, [field]))
  }
  return { problems, notChecked }
}

/** Whether an evaluation of so many points of 100 is passed (60 and more), and the last day of its mark: two years on. */
export const appMark = (
  points: number,
  awarded: PlainDate,
): { readonly passed: boolean; readonly validTo: PlainDate | null; readonly cite: Citation } => {
  const passed = compareExact(points, 60) >= 0
  return { passed, validTo: passed ? addMonths(awarded, 24) : null, cite: appEvaluationSystem2021 }
}
