import { atArticle, type Citation } from '@minzheng/core'
import { ifKnown, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 养老机构重大事故隐患判定标准. */
export const majorHazardStandard = {
  title: '养老机构重大事故隐患判定标准',
  number: '民办发〔2023〕13号',
  issuer: '民政部办公厅',
  issued: '2023-11-27',
  effective: '2023-11-27',
  confidence: 'secondary',
  note: 'articles 1 to 4 and the first three items of article 5 read in copies that agree; the rest of its 22 situations not read',
} as const satisfies Citation

const found = (zh: string, en: string) => ifKnown(yesNo(zh, en))

/**
 * What an inspection of a home found. Left out or `null` is not yet inspected. The standard lists 22 situations; the seven
 * that could be read are asked one by one, the others by their article: whoever holds the text answers whether any of them
 * was found.
 */
export const MajorHazardFacts = z.strictObject({
  equipment: z
    .strictObject({
      dangerousBuilding: found(
        '建筑鉴定为 C 级、D 级危房或经住建部门研判存在重大隐患',
        'Building rated C or D, or found unsafe',
      ),
      noFireSafety: found(
        '防火设计、消防、电气、燃气设施经检查或评估不合规，不具备消防安全条件',
        'Fire, electric or gas equipment judged unfit, without fire safety',
      ),
      combustibleMaterial: found(
        '违规使用易燃芯材彩钢板或大量易燃可燃装修',
        'Combustible panels, or much combustible decoration',
      ),
      specialEquipment: found(
        '使用无许可、未检验、检验不合格、淘汰或报废的特种设备',
        'Special equipment unlicensed, not inspected, failed, banned or scrapped',
      ),
    })
    .default({}),
  qualification: z
    .strictObject({
      clinicUnlicensed: found('内设医疗机构无执业许可或备案', 'In-house clinic without licence or filing'),
      canteenUnlicensed: found('内设食堂无食品经营许可', 'Canteen without food licence'),
      unqualifiedStaff: found('无相应资格人员从事特种设备安全管理、检测等', 'Unqualified staff for special equipment'),
      other: found('第五条所列其他情形', 'Anything else that article 5 lists'),
    })
    .default({}),
  management: found('日常管理存在严重问题（第三条第三项所指各情形）', 'Serious faults of daily management (group 3)'),
  unlawfulService: found('严重违法违规提供服务（第三条第四项所指各情形）', 'Serious unlawful service (group 4)'),
  other: found('其他可能导致重大伤亡、损失的隐患', 'Anything else that may cost lives or great losses'),
})
export type MajorHazardFacts = z.infer<typeof MajorHazardFacts>

/** Places may refine the standard; nothing of that is known here. */
export const MajorHazardPolicy = z.strictObject({})

const article = (text: string) => atArticle(majorHazardStandard, text)

/** 养老机构重大事故隐患判定标准, 民办发〔2023〕13号, from 2023-11-27. */
export const elderlyCareMajorHazards2023 = defineProgram({
  id: 'elderly-care-major-hazards',
  title: { zh: '养老机构重大事故隐患判定', en: 'Major hazards of an elderly-care home' },
  inForce: { from: majorHazardStandard.effective, cite: majorHazardStandard },
  facts: MajorHazardFacts,
  policy: MajorHazardPolicy,
  rules({ equipment, qualification, management, unlawfulService, other }) {
    const equipmentHazard = anyOf(
      equipment.dangerousBuilding,
      equipment.noFireSafety,
      equipment.combustibleMaterial,
      equipment.specialEquipment,
    ).as({ zh: '重要设施设备存在严重缺陷', en: 'Serious defects of key equipment' }, { cite: article('第四条') })
    const qualificationHazard = anyOf(
      qualification.clinicUnlicensed,
      qualification.canteenUnlicensed,
      qualification.unqualifiedStaff,
      qualification.other,
    ).as({ zh: '安全生产相关资格资质不符合要求', en: 'Qualifications not lawful' }, { cite: article('第五条') })
    const managementHazard = management.as(
      { zh: '日常管理存在严重问题', en: 'Serious faults of daily management' },
      { cite: article('第三条第三项') },
    )
    const serviceHazard = unlawfulService.as(
      { zh: '严重违法违规提供服务', en: 'Serious unlawful service' },
      { cite: article('第三条第四项') },
    )
    const otherHazard = other.as(
      { zh: '其他重大事故隐患', en: 'Other major hazards' },
      { cite: article('第三条第五项') },
    )
    const majorHazard = anyOf(equipmentHazard, qualificationHazard, managementHazard, serviceHazard, otherHazard).as(
      { zh: '存在重大事故隐患', en: 'There is a major hazard' },
      { cite: article('第二条') },
    )
    return { equipmentHazard, qualificationHazard, managementHazard, serviceHazard, otherHazard, majorHazard }
  },
})

/**
 * The checklist of major hazards (重大事故隐患) with its verdict: one situation is enough. Without one the home is clear only
 * when all was inspected; until then the verdict is undetermined, and the answers missing are named. Complex cases go to
 * expert judgement, and places may refine the standard.
 */
export const elderlyCareMajorHazards = versions(elderlyCareMajorHazards2023)
