import {
  addMonths,
  type Citation,
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { countEach } from '../shared/count-each.js'

/** Who runs a public home (公办养老机构管理体制). */
export const managementModes = {
  county: { zh: '县级直管', en: 'Run by the county' },
  township: { zh: '乡镇（街道）管理', en: 'Run by the township' },
  entrusted: { zh: '公建民营、委托运营', en: 'Public building, private operator' },
  enterprise: { zh: '国有企业运营', en: 'Run by a state-owned enterprise' },
  prefecture: { zh: '市级直管', en: 'Run by the prefecture' },
  other: { zh: '其他', en: 'Another way' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A way of running a public home. */
export type ManagementMode = keyof typeof managementModes

/** What becomes of a home under an upgrade plan (“三个一批”等); each place names its own batches. */
const Batch = z.strictObject({
  /** The batch by the name of the plan. */
  name: z.string().min(1),
  due: PlainDate,
  /** `null`: not yet. */
  completed: PlainDate.nullable(),
})

/** The contract by which an operator runs a public home; money in fen. */
export const OperatingContract = z.strictObject({
  operator: z.string().min(1),
  from: PlainDate,
  /** The last day. */
  until: PlainDate,
  /** How the operator was chosen; `null`: not known. */
  chosenBy: z.enum(['tender', 'negotiation', 'appointment', 'other']).nullable(),
  /** The performance bond (履约保证金) in fen; `null`: not known. */
  bond: z.int().min(0).nullable(),
  /** Beds kept for those whom the state supports; `null`: not known. */
  reservedBeds: z.int().min(0).nullable(),
})

/** One public home: its beds, who runs it since when, its batch and its contract. */
export const PublicHome = z.strictObject({
  institution: z.string().min(1),
  beds: z.int().min(0),
  /** Occupied beds; `null`: not known. */
  residents: z.int().min(0).nullable(),
  /** Of the residents those in tekun support; `null`: not known. */
  tekunResidents: z.int().min(0).nullable(),
  mode: z.enum(keysOf(managementModes)),
  /** Since when it is run so; `null`: not known. */
  modeSince: PlainDate.nullable(),
  /** `null`: in none; left out: not known. */
  batch: Batch.nullish(),
  /** `null`: none; left out: not known. */
  contract: OperatingContract.nullish(),
  /** The last day of the home, as where it was closed or merged (关停撤并); left out or `null`: none is on record. */
  closed: PlainDate.nullish(),
})
export type PublicHome = z.infer<typeof PublicHome>

/** What a place asks of a contract; what is left out is not asked. */
export interface ContractRules {
  /** The longest term in months. */
  readonly mostMonths?: number
  /** Operators are chosen by tender alone. */
  readonly tender?: boolean
  /** Days before the end by which the next operator is to be settled. */
  readonly renewDays?: number
  readonly cite: Citation
}

const found = (code: string, path: Problem['path'], severity: Problem['severity'], zh: string, en: string): Problem =>
  problem(
    `public-home-${code}`,
    severity,
    path,
    [zh, en],
    ['请核对登记和合同。', 'Check the register and the contract.'],
  )

const contractProblems = (home: PublicHome, rules: ContractRules, asOf: PlainDate): Problem[] => {
  const { contract } = home
  // A way of running it that has not begun needs no contract yet.
  const hasBegun = happenedBy(home.modeSince ?? asOf, asOf)
  // A state-owned enterprise may run a home by contract or as its own.
  if (contract === undefined) return []
  if (home.mode !== 'entrusted' && (home.mode !== 'enterprise' || contract === null))
    return contract === null
      ? []
      : [
          found(
            'contract-of-other-mode',
            ['contract'],
            'warning',
            '不是公建民营，却登记了运营合同。',
            'It is not entrusted, and has a contract.',
          ),
        ]
  if (contract === null)
    return !hasBegun
      ? []
      : [
          found(
            'no-contract',
            ['contract'],
            'error',
            '公建民营，没有运营合同。',
            'It is entrusted, and has no contract.',
          ),
        ]
  const { from, until, chosenBy, reservedBeds } = contract
  const path = (name: string) => ['contract', name]
  const of = (holds: boolean, one: Problem) => (holds ? [one] : [])
  const { mostMonths, renewDays } = rules
  return [
    ...of(
      until < from,
      found('contract-backwards', path('until'), 'error', '终止日早于起始日。', 'It ends before it begins.'),
    ),
    ...of(
      // Since when it is run so may be the day of the contract.
      home.modeSince !== null && hasBegun && asOf < from && from <= until,
      found('contract-not-begun', path('from'), 'error', `合同自${from}起。`, `It begins on ${from}.`),
    ),
    ...of(
      until < asOf,
      found('contract-ended', path('until'), 'error', `合同已于${until}到期。`, `It ended on ${until}.`),
    ),
    ...of(
      renewDays !== undefined && asOf <= until && daysBetween(asOf, until) < renewDays,
      found('contract-ends-soon', path('until'), 'warning', `合同将于${until}到期。`, `It ends on ${until}.`),
    ),
    ...of(
      mostMonths !== undefined && until >= addMonths(from, mostMonths),
      found(
        'contract-too-long',
        path('until'),
        // Who does not count the first day (民法典 art. 201) ends it on the day that answers to it.
        mostMonths !== undefined && until > addMonths(from, mostMonths) ? 'error' : 'warning',
        `期限超过${mostMonths}个月。`,
        `It is for more than ${mostMonths} months.`,
      ),
    ),
    ...of(
      rules.tender === true && chosenBy !== 'tender',
      found(
        'not-tendered',
        path('chosenBy'),
        chosenBy === null ? 'warning' : 'error',
        '未见公开招标。',
        'No tender is on record.',
      ),
    ),
    ...of(
      reservedBeds !== null && reservedBeds > home.beds,
      found(
        'reserved-beds',
        path('reservedBeds'),
        'error',
        '保留床位多于总床位。',
        'More beds are kept than there are.',
      ),
    ),
    ...of(
      reservedBeds !== null && home.tekunResidents !== null && home.tekunResidents > reservedBeds,
      found(
        'reserved-beds-short',
        path('reservedBeds'),
        'warning',
        '特困人员多于保留床位。',
        'There are more in tekun support than beds kept for them.',
      ),
    ),
  ]
}

/** Whether what is to become of a home was due by a day and is not done; a home that closed by then has nothing to become. */
const isOverdue = ({ batch, closed }: PublicHome, asOf: PlainDate): boolean =>
  batch != null && batch.due < asOf && !happenedBy(batch.completed, asOf) && (closed == null || closed > batch.due)

/**
 * What is wrong with a public home on a day: more residents than beds, a batch that is overdue or was completed late, and its
 * contract by the rules of the place (`public-home-…`). What is not known is no error, and a home that is closed has no contract.
 */
export const publicHomeProblems = (home: PublicHome, rules: ContractRules, asOf: PlainDate): Problem[] => {
  const { beds, residents, tekunResidents, batch } = home
  return [
    ...(residents !== null && residents > beds
      ? [found('overfull', ['residents'], 'warning', '在住人数多于床位。', 'More residents than beds.')]
      : []),
    ...(residents !== null && tekunResidents !== null && tekunResidents > residents
      ? [
          found(
            'tekun-above-all',
            ['tekunResidents'],
            'error',
            '特困人员多于在住人数。',
            'More in tekun support than residents.',
          ),
        ]
      : []),
    ...(batch != null && isOverdue(home, asOf)
      ? [
          found(
            'batch-overdue',
            ['batch'],
            'error',
            `“${batch.name}”应于${batch.due}前完成。`,
            `"${batch.name}" was due by ${batch.due}.`,
          ),
        ]
      : []),
    ...(batch != null && batch.completed !== null && batch.due < batch.completed && happenedBy(batch.completed, asOf)
      ? [
          found(
            'batch-late',
            ['batch'],
            'warning',
            `“${batch.name}”应于${batch.due}前完成，${batch.completed}才完成。`,
            `"${batch.name}" was due by ${batch.due} and completed on ${batch.completed}.`,
          ),
        ]
      : []),
    // Who is closed needs no contract any more.
    ...(home.closed != null && home.closed < asOf ? [] : contractProblems(home, rules, asOf)),
  ]
}

/**
 * How far an upgrade plan has come: homes, those done and those overdue by batch, and how many do not say of which (`batchUnknown`); homes by who runs them on the day, without those
 * closed by then (`modeUnknown`: the way on record begins later, and that before is not known); and the names of homes that are on
 * record twice.
 */
export const publicHomeProgress = (homes: readonly PublicHome[], asOf: PlainDate) => {
  const batches = new Map<string, { homes: number; done: number; overdue: number }>()
  for (const home of homes) {
    const { batch } = home
    if (batch == null) continue
    const one = batches.get(batch.name) ?? { homes: 0, done: 0, overdue: 0 }
    const done = happenedBy(batch.completed, asOf)
    batches.set(batch.name, {
      homes: one.homes + 1,
      done: one.done + (done ? 1 : 0),
      overdue: one.overdue + (isOverdue(home, asOf) ? 1 : 0),
    })
  }
  const open = homes.filter(({ closed }) => closed == null || asOf <= closed)
  const running = open.filter(({ modeSince }) => modeSince === null || modeSince <= asOf)
  const names = homes.map(({ institution }) => institution)
  return {
    batches: Object.fromEntries(batches),
    batchUnknown: homes.filter(({ batch }) => batch === undefined).length,
    modes: countEach(keysOf(managementModes), running, ({ mode }) => mode),
    modeUnknown: open.length - running.length,
    twice: [...new Set(names.filter((name, index) => names.indexOf(name) < index))],
  }
}
