import {
  areInOrder,
  atArticle,
  breaking,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { spotCheckMeasures2017 } from '../shared/supervision-documents.js'

/** 社会组织登记管理机关行政执法约谈工作规定（试行）. */
export const talkRules2016 = {
  title: '社会组织登记管理机关行政执法约谈工作规定（试行）',
  number: '民发〔2016〕39号',
  issuer: '民政部',
  issued: '2016-03-16',
  effective: '2016-03-16',
  confidence: 'official-excerpt',
  note: 'arts 1 to 4 read in a copy; the rest not',
} as const satisfies Citation

/** 郑州市社会组织登记管理机关行政执法约谈工作规定. */
export const zhengzhouTalkRules2018 = {
  title: '郑州市社会组织登记管理机关行政执法约谈工作规定',
  issuer: '郑州市民政局',
  effective: '2018-08-16',
  confidence: 'secondary',
  note: 'grounds as the city’s newspaper lists them on 2018-07-17',
} as const satisfies Citation

/** How organisations are checked by draw: the yearly draw of the register, one by kind or matter, and an audit of accounts (抽查审计). */
export const spotCheckKinds = {
  periodic: { zh: '定期抽查', en: 'Yearly draw' },
  themed: { zh: '不定期抽查', en: 'Draw by kind or matter' },
  audit: { zh: '抽查审计', en: 'Audit by draw' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** One thing that a check found, and what became of it. */
export const SpotCheckFinding = z.strictObject({
  item: z.string().min(1),
  /** Money that an audit questions, in fen; 0: it is not about money, `null`: not known. */
  amount: z.int().min(0).nullable().default(null),
  correctBy: day,
  /** `null`: not yet; left out: not told. */
  corrected: PlainDate.nullish(),
})

/** A check of one organisation that was drawn (双随机、一公开抽查). */
export const SpotCheck = z.strictObject({
  organisation: z.string().min(1),
  kind: z.enum(keysOf(spotCheckKinds)),
  drawnOn: PlainDate,
  /** The day of the notice to the organisation; `null`: none, left out: not told. */
  noticedOn: PlainDate.nullish(),
  /** On the spot, or on paper. */
  onSite: z.boolean(),
  /** The officers who came; 0: none did, as where a firm was commissioned. */
  inspectors: z.int().min(0).nullable().default(null),
  /** The firm of accountants, tax advisers or lawyers that was commissioned (专业机构受委托); `null`: none, left out: not told. */
  firm: z
    .strictObject({
      name: z.string().min(1),
      /** Those of the firm who came; `null`: not known. */
      staff: z.int().min(0).nullable().default(null),
      /** On the spot they showed the proof of the commission (委托证明); `null`: not known. */
      commissionShown: z.boolean().nullable().default(null),
    })
    .nullish(),
  /** On the spot they showed their papers and the notice of the check; `null`: not known. */
  credentialsShown: z.boolean().nullable().default(null),
  /** An officer had an interest in the organisation and did not stand back. */
  conflict: z.boolean().default(false),
  /** Carried out; `null`: not yet, left out: not told. */
  checkedOn: PlainDate.nullish(),
  /** What was taken from the organisation for it, in fen. */
  charged: z.int().min(0).default(0),
  /** None where it is empty; left out: not told. */
  findings: z.array(SpotCheckFinding).optional(),
  /** The findings were told to the organisation, and published; `null`: not yet, left out: not told. */
  toldOn: PlainDate.nullish(),
  publishedOn: PlainDate.nullish(),
})
export type SpotCheck = z.infer<typeof SpotCheck>

/** An organisation on the register of an office, and the days on which it was checked: what the share of those checked is counted by. */
export const CheckedRegisterEntry = z.strictObject({
  organisation: z.string().min(1),
  registeredOn: PlainDate,
  /** The last day on the register; `null`: it is there. */
  until: day,
  /** Never where it is empty; left out: not told. */
  checkedOn: z.array(PlainDate).optional(),
})
export type CheckedRegisterEntry = z.infer<typeof CheckedRegisterEntry>

/** What spot checks are held against. */
export const spotCheckRules = {
  'spot-check-in-order': {
    text: {
      zh: '抽取、通知、检查、告知和公开应当依次进行，整改不早于检查',
      en: 'the draw, the notice, the check, telling and publishing follow one another, and nothing is put right before the check',
    },
  },
  'notice-before': {
    text: { zh: '检查内容和要求应当通知被检查社会组织', en: 'the organisation is told of the check' },
    cite: spotCheckMeasures2017,
  },
  'two-inspectors-on-site': {
    text: { zh: '现场检查人员不得少于两人', en: 'two officers at least come to a check on the spot' },
    cite: spotCheckMeasures2017,
  },
  'two-of-firm-on-site': {
    text: {
      zh: '受委托专业机构现场工作人员不得少于两人',
      en: 'two at least of a firm that is commissioned come to a check on the spot',
    },
    cite: spotCheckMeasures2017,
  },
  'commission-shown': {
    text: { zh: '受委托专业机构现场工作应当出示委托证明', en: 'on the spot a firm shows that it was commissioned' },
    cite: spotCheckMeasures2017,
  },
  'credentials-shown': {
    text: { zh: '现场检查应当出示工作证件和检查通知书', en: 'on the spot they show their papers and the notice' },
    cite: spotCheckMeasures2017,
  },
  'inspector-stands-back': {
    text: { zh: '有利害关系的检查人员应当回避', en: 'an officer with an interest stands back' },
    cite: spotCheckMeasures2017,
  },
  'no-fee-for-check': {
    text: { zh: '不得向社会组织收取任何费用', en: 'nothing is charged for it' },
    cite: spotCheckMeasures2017,
  },
  'finding-put-right': {
    text: { zh: '抽查发现的问题应当按期整改', en: 'what was found is put right in time' },
    cite: spotCheckMeasures2017,
  },
  'findings-told-and-published': {
    text: {
      zh: '抽查发现的问题应当告知社会组织并向社会公开',
      en: 'findings are told to the organisation and published',
    },
    cite: spotCheckMeasures2017,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a check, or the organisation after it, breaks on a day; for telling and publishing no day is set, so that they are warned of after the day of the check. Where no officer came, it is a firm that has to be two, if one was commissioned or nothing is told of it. Checks drawn before the measures of 2017 are not held to them. */
export const spotCheckProblems = (check: SpotCheck, asOf: PlainDate): Problem[] => {
  const {
    drawnOn,
    noticedOn,
    onSite,
    inspectors,
    credentialsShown,
    conflict,
    checkedOn,
    charged,
    findings = [],
  } = check
  const { toldOn, publishedOn, firm } = check
  const broken = breaking(spotCheckRules)
  const first = spotCheckMeasures2017.effective
  if (!happenedBy(checkedOn, asOf) || drawnOn < first || checkedOn! < first) return []
  const inOrder = [
    [drawnOn, noticedOn],
    [drawnOn, checkedOn, toldOn],
    [checkedOn, publishedOn],
    ...findings.map(({ corrected }) => [checkedOn, corrected]),
  ].every(areInOrder)
  const lacking = (['toldOn', 'publishedOn'] as const).find(step => notHappenedBy(check[step], asOf))
  return [
    ...(inOrder ? [] : [broken('spot-check-in-order', ['drawnOn'])]),
    ...(noticedOn === null || (noticedOn !== undefined && noticedOn > checkedOn!)
      ? [broken('notice-before', ['noticedOn'])]
      : []),
    ...(onSite && inspectors !== null && inspectors < 2 && (inspectors > 0 || firm === null)
      ? [broken('two-inspectors-on-site', ['inspectors'])]
      : []),
    ...(onSite && firm != null && firm.staff !== null && firm.staff < 2 && (firm.staff > 0 || inspectors === 0)
      ? [broken('two-of-firm-on-site', ['firm', 'staff'])]
      : []),
    ...(onSite && firm?.commissionShown === false ? [broken('commission-shown', ['firm', 'commissionShown'])] : []),
    ...(onSite && credentialsShown === false ? [broken('credentials-shown', ['credentialsShown'])] : []),
    ...(conflict ? [broken('inspector-stands-back', ['conflict'])] : []),
    ...(charged > 0 ? [broken('no-fee-for-check', ['charged'])] : []),
    ...findings.flatMap(({ correctBy, corrected }, index) =>
      correctBy !== null && isLate(corrected, correctBy, asOf)
        ? [broken('finding-put-right', ['findings', index, 'corrected'], correctBy)]
        : [],
    ),
    ...(checkedOn! < asOf && findings.length > 0 && lacking !== undefined
      ? [{ ...broken('findings-told-and-published', [lacking]), severity: 'warning' as const }]
      : []),
  ]
}

/** What an audit of several organisations questioned, in fen; `null` where the findings of one, or the money of a finding, are not known. */
export const auditedAmount = (checks: readonly SpotCheck[], asOf: PlainDate): number | null => {
  const amounts = checks
    .filter(({ kind, checkedOn }) => kind === 'audit' && happenedBy(checkedOn, asOf))
    .flatMap(({ findings }) => findings?.map(({ amount }) => amount) ?? [null])
  return amounts.includes(null) ? null : amounts.reduce<number>((sum, one) => sum + one!, 0)
}

/** Grounds on which the persons in charge are talked to, as 郑州 lists them; the ministry’s rule says "a breach of the law". */
export const talkGrounds = {
  'no-report': { zh: '未提交年度报告或者未参加年检', en: 'No yearly report or check' },
  awards: { zh: '违规开展评比、达标、表彰', en: 'Awards against the rules' },
  fees: { zh: '违规收取费用', en: 'Fees against the rules' },
  mismanaged: { zh: '内部管理混乱或者不能正常活动', en: 'Mismanaged, or unable to work' },
  'major-matter': { zh: '不按规定报告重大事项', en: 'Major matters not reported' },
  'internal-rules': { zh: '未建立、执行内部管理制度', en: 'Internal rules not made or kept' },
  gifts: { zh: '未按规定使用捐赠、资助', en: 'Gifts used against the rules' },
  'election-or-change': { zh: '未按规定换届、变更登记、备案', en: 'Elections or changes not as required' },
  complaint: { zh: '被投诉举报、曝光或者移交', en: 'Complaints, reports of the press, or a case handed over' },
  'short-of-funds': { zh: '活动经费严重不足', en: 'Seriously short of funds' },
  other: { zh: '其他应当约谈的情形', en: 'Another ground' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A ground of {@link talkGrounds}. */
export type TalkGround = keyof typeof talkGrounds

/** Who is in charge of an organisation, in the sense of the rule on talks (art. 4). */
export const talkPersons = {
  chair: { zh: '理事长（会长）', en: 'Chair or president' },
  'vice-chair': { zh: '副理事长（副会长）', en: 'Vice chair or vice president' },
  'secretary-general': { zh: '秘书长（院长、校长等）', en: 'Secretary-general, or head of an institution' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A talk with the persons in charge of an organisation (约谈、谈话提醒). */
export const WarningTalk = z.strictObject({
  organisation: z.string().min(1),
  ground: z.enum(keysOf(talkGrounds)),
  noticedOn: PlainDate,
  /** Who was asked to come. */
  person: z.enum(keysOf(talkPersons)),
  /** Who could not come has said so in writing (art. 4). */
  excused: z.boolean().default(false),
  heldOn: day,
  /** `null`: not known. */
  recorded: z.boolean().nullable().default(null),
  correctBy: day,
  /** `null`: not yet; left out: not told. */
  corrected: PlainDate.nullish(),
})
export type WarningTalk = z.infer<typeof WarningTalk>

/** Where a talk stands. */
export type WarningTalkState = 'called' | 'excused' | 'held' | 'correcting' | 'overdue' | 'corrected'

/** Where a talk stands on a day. */
export const warningTalkState = (
  { excused, heldOn, correctBy, corrected }: WarningTalk,
  asOf: PlainDate,
): WarningTalkState => {
  if (!happenedBy(heldOn, asOf)) return excused ? 'excused' : 'called'
  if (happenedBy(corrected, asOf)) return 'corrected'
  if (correctBy === null) return 'held'
  return correctBy < asOf && corrected !== undefined ? 'overdue' : 'correcting'
}

/** What talks are held against. */
export const talkRules = {
  'talk-in-order': {
    text: { zh: '通知、约谈、改正应当依次进行', en: 'notice, talk and what is put right follow one another' },
  },
  'talk-recorded': {
    text: { zh: '约谈应当制作记录', en: 'a talk is recorded' },
    cite: { ...talkRules2016, confidence: 'unverified', note: 'the article on the record was not read' } as const,
    severity: 'warning',
  },
  'talk-corrected': {
    text: { zh: '约谈后应当及时纠正违法违规行为', en: 'what a talk was about is put right in time' },
    cite: atArticle(talkRules2016, '第二条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a talk breaks on a day, from the rule of 2016 on. A talk takes the place of no penalty. */
export const warningTalkProblems = (talk: WarningTalk, asOf: PlainDate): Problem[] =>
  talk.noticedOn < talkRules2016.effective
    ? []
    : [
        ...(areInOrder([talk.noticedOn, talk.heldOn, talk.corrected])
          ? []
          : [brokenRule('talk-in-order', talkRules['talk-in-order'], ['heldOn'])]),
        ...(happenedBy(talk.heldOn, asOf) && talk.recorded === false
          ? [brokenRule('talk-recorded', talkRules['talk-recorded'], ['recorded'])]
          : []),
        ...(happenedBy(talk.heldOn, asOf) && talk.correctBy !== null && isLate(talk.corrected, talk.correctBy, asOf)
          ? [brokenRule('talk-corrected', talkRules['talk-corrected'], ['corrected'], talk.correctBy)]
          : []),
      ]
