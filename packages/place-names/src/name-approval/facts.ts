import type { LocalizedText } from '@minzheng/core'
import { choice, days, ifAny, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { type PlaceKind, placeKindNames, placeKinds } from '../place-kinds/kinds.js'

const kindWords = Object.fromEntries(placeKindNames.map(kind => [kind, placeKinds[kind].title])) as Record<
  PlaceKind,
  LocalizedText
>

/** One name that is to be given or changed. What is left out of the yes and no is not so, `null` is not known. */
export const NameApprovalFacts = z.strictObject({
  kind: choice(kindWords, '地名类别', 'Kind of place'),
  /** Of a natural feature: well known in the country, of great historical and cultural value and social effect. */
  famous: yesIfSaid('有重要历史文化价值、重大社会影响的国内著名自然地理实体', 'Famous in the country'),
  crossProvince: yesIfSaid('涉及两个以上省、自治区、直辖市', 'In two provinces or more'),
  /** Of a natural feature or settlement. */
  borderOrTreaty: yesIfSaid(
    '涉及国界线走向、岛屿归属界线或者载入边界条约',
    'On the border, a line of island ownership, or in a treaty',
  ),
  /** Of an island without residents, or a feature under the sea; a sea area always counts. */
  uninhabitedOrSeabed: yesIfSaid('无居民海岛或者海底地理实体', 'Uninhabited island, or under the sea'),
  /** Of a residential area, building or facility: one that nobody finds the way by, whose name is no place name of the regulation (art. 3). */
  noLandmark: yesIfSaid(
    '不具有重要地理方位意义的住宅区、楼宇、设施',
    'Housing or facility of no weight for orientation',
  ),
  /** Of a facility. */
  stateDepartment: yesIfSaid('由国务院有关部门批准', 'Approved by a department of the State Council'),
})
export type NameApprovalFacts = z.infer<typeof NameApprovalFacts>

/** Who approved a name, as far as filing and notice depend on it (arts. 13, 14). */
export const nameApprovers = {
  'state-council': { zh: '国务院', en: 'State Council' },
  'state-department': { zh: '国务院有关部门', en: 'Department of the State Council' },
  government: { zh: '县级以上地方人民政府', en: 'Local government' },
  'place-name-office': { zh: '县级以上地方人民政府地名行政主管部门', en: 'Local place-name office' },
  department: { zh: '其他有关部门', en: 'Another local department' },
} as const
/** Who approves a name below the State Council: see {@link nameApprovers}. */
export type NameApprover = keyof typeof nameApprovers

const byProvince = (zh: string, en: string) =>
  choice(nameApprovers, zh, en, { of: ['government', 'place-name-office', 'department'] })
const within = (zh: string, en: string) => days(zh, en, { least: 1, most: 3650 })

/** What a place sets; filing and notice are national. */
export const NameApprovalPolicy = z.strictObject({
  filingDays: within('报送备案期限', 'Days for filing'),
  noticeDays: within('向社会公告期限', 'Days for the public notice'),
  /** As the province provides (art. 12): where its rule is not held, it is not known. */
  approver: z.strictObject({
    naturalFeature: byProvince('其他自然地理实体的批准机关', 'Who approves other natural features'),
    committeeSeat: byProvince('村（居）民委员会所在地的批准机关', 'Who approves seats of committees'),
  }),
  /** Days and silence that a place set for the decision, and for what follows; the regulation sets none. */
  decision: z
    .strictObject({
      days: ifAny(within('审批期限', 'Days for the decision')),
      cityGovernmentDays: ifAny(within('市人民政府审批期限', 'Days where the city government decides')),
      departmentWorkingDays: ifAny(within('专业主管部门审批期限（工作日）', 'Working days where a department decides')),
      silenceIsConsent: ifAny(yesNo('逾期不决定视为同意', 'Silence is consent')),
    })
    .optional(),
  signDays: ifAny(within('设置地名标志期限', 'Days until the sign stands')),
  doorPlateWorkingDays: ifAny(within('编制门楼牌期限（工作日）', 'Working days for a door plate')),
})
export type NameApprovalPolicy = z.infer<typeof NameApprovalPolicy>
