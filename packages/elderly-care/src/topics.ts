import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'ability-assessment': { zh: '老年人能力评估', en: 'ability assessment', programs: ['ability-assessment'], covers: ['EC'], kB: 21 },
  'institution-rating': { zh: '养老机构等级评定', en: 'rating of institutions', programs: ['institution-rating'], covers: ['EC'], kB: 15.1 },
  'elderly-care-major-hazards': { zh: '养老机构重大事故隐患', en: 'major hazards of institutions', programs: ['elderly-care-major-hazards'], covers: ['SF'], kB: 14 },
  'old-age-allowance': { zh: '高龄津贴', en: 'old-age allowance', programs: ['old-age-allowance'], covers: ['EC'], kB: 14.1 },
  'care-subsidies': { zh: '养老服务、护理、综合、入住补贴', en: 'service, nursing, combined and entry subsidies', programs: ['service-subsidy', 'nursing-subsidy', 'combined-subsidy', 'entry-subsidy'], covers: ['EC'], kB: 16 },
  'concentrated-care': { zh: '经济困难失能老年人集中照护', en: 'concentrated care of poor disabled elders', programs: ['concentrated-care'], covers: ['EC'], kB: 15 },
  'consumer-voucher': { zh: '养老服务消费补贴', en: 'consumer voucher', programs: ['consumer-voucher'], uncovered: 'no plan names it', kB: 15 },
  'meal-subsidy': { zh: '老年助餐', en: 'meals and their subsidy', programs: ['meal-subsidy'], covers: ['EC'], kB: 15 },
  'operating-subsidy': { zh: '养老机构运营补贴', en: 'operating subsidy', programs: ['operating-subsidy'], covers: ['EC'], kB: 15 },
  'construction-subsidies': { zh: '机构建设补贴、设施建设补助', en: 'construction subsidy and facility grant', programs: ['construction-subsidy', 'facility-grant'], uncovered: 'EC-55 names it beside operating-subsidy', kB: 15 },
  'facility-norm': { zh: '社区养老服务设施配建', en: 'norm of community facilities', programs: ['facility-norm'], covers: ['EC'], kB: 15 },
  'prepaid-fees': { zh: '养老机构预收费', en: 'prepaid fees and their custody', programs: ['prepaid-fees'], covers: ['EC'], kB: 25.5 },
  facilities: { zh: '床位、居家上门、覆盖率', en: 'beds, home care, coverage', covers: ['EC'], kB: 3 },
  'home-adaptation': { zh: '居家适老化改造', en: 'home adaptation', covers: ['EC'], kB: 2 },
  'service-quality': { zh: '服务质量', en: 'service quality', covers: ['EC'], kB: 3 },
  'caregiver-ratio': { zh: '护理员配比', en: 'ratio of caregivers', uncovered: 'no plan names it', kB: 1 },
  visits: { zh: '探访关爱', en: 'visits', covers: ['EC'], kB: 3 },
  'population-ageing': { zh: '老龄化程度', en: 'degrees of ageing', uncovered: 'no plan names it', kB: 3 },
}
