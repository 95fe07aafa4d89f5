import { Citation, DivisionCode, LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

const levels = (...all: readonly (readonly [zh: string, en: string])[]): LocalizedText[] =>
  all.map(([zh, en]) => ({ zh, en }))

/** An instrument that grades how able guardians are (监护能力评估). */
export const GuardianshipStandard = z.strictObject({
  division: DivisionCode,
  /** `notBefore`: when it began is not known, and not before this day, which its number or the report of its issue tells. */
  inForce: z.strictObject({ from: PlainDate.optional(), notBefore: PlainDate.optional() }),
  /** The grades by name, the best first; empty where they were not published or not seen. */
  levels: z.array(LocalizedText),
  /** Whether points and the bounds between grades are known; where not, a grade is recorded, never computed. */
  scored: z.literal(false),
  cite: Citation,
})
export type GuardianshipStandard = z.infer<typeof GuardianshipStandard>

/** The instruments that are known. None of them published its points and bounds where they could be read. */
export const guardianshipStandards = {
  shanghai: {
    division: '310000',
    inForce: { notBefore: '2021-01-01' },
    levels: levels(['优秀', 'Excellent'], ['良好', 'Good'], ['一般', 'Fair'], ['较差', 'Poor']),
    scored: false,
    cite: {
      title: '未成年人家庭监护能力评估指南',
      number: 'DB31/T 1305-2021',
      confidence: 'secondary',
      article: '9.1',
      note: 'the four grades stand in a commentary',
    },
  },
  hubei: {
    division: '420000',
    inForce: { notBefore: '2023-05-01' },
    levels: levels(
      ['监护正常', 'Regular'],
      ['监护不足', 'Insufficient'],
      ['监护失当', 'Improper'],
      ['监护缺失', 'Missing'],
    ),
    scored: false,
    cite: {
      title: '困境儿童家庭监护能力评估',
      confidence: 'secondary',
      note: '3, 11 and 20 indicators of three levels and 66 scoring points; the bounds were not published',
    },
  },
  sichuan: {
    division: '510000',
    inForce: {},
    levels: [],
    scored: false,
    cite: {
      title: '四川省未成年人监护人监护能力评估标准',
      confidence: 'unverified',
      note: 'known by its title alone',
    },
  },
  shanxi: {
    division: '140000',
    inForce: { from: '2025-07-14' },
    levels: [],
    scored: false,
    cite: {
      title: '山西省监护能力评估地方标准',
      number: 'DB14/T 3251-2025',
      issued: '2025-04-15',
      effective: '2025-07-14',
      confidence: 'secondary',
      note: 'title abridged',
    },
  },
  zhuhai: {
    division: '440400',
    inForce: { from: '2025-03-01' },
    levels: [],
    scored: false,
    cite: {
      title: '珠海市监护能力评估地方标准',
      number: 'DB4404/T 71-2024',
      issued: '2024-12-31',
      effective: '2025-03-01',
      confidence: 'secondary',
      note: 'title abridged',
    },
  },
  hunan: {
    division: '430000',
    inForce: { notBefore: '2025-01-01' },
    levels: [],
    scored: false,
    cite: {
      title: '湖南省未成年人家庭监护能力评估办法',
      confidence: 'official-excerpt',
      note: 'of late 2025; the points are left to a provincial standard, which was not seen',
    },
  },
  zhejiang: {
    division: '330000',
    inForce: { from: '2026-02-01' },
    levels: [],
    scored: false,
    cite: {
      title: '浙江省监护能力评估办法（试行）',
      effective: '2026-02-01',
      confidence: 'secondary',
      note: 'title abridged',
    },
  },
  beijing: {
    division: '110000',
    inForce: {},
    levels: [],
    scored: false,
    cite: {
      title: '北京市家庭监护能力评估办法',
      confidence: 'secondary',
      note: 'two parts: how the duty is carried out, and the ability; conclusion and advice instead of a grade',
    },
  },
} as const satisfies Record<string, GuardianshipStandard>
/** A standard of assessing guardians, by the key of {@link guardianshipStandards}. */
export type GuardianshipStandardId = keyof typeof guardianshipStandards
