import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  dibao: { zh: '最低生活保障', en: 'minimum living allowance', programs: ['dibao'], covers: ['SA'], kB: 20 },
  'category-supplements': { zh: '分类施保', en: 'supplements for categories of dibao recipients', programs: ['category-supplements'], uncovered: 'no plan names it', kB: 17 },
  'single-person': { zh: '低保单人保', en: 'dibao for a single person of a household', programs: ['single-person'], uncovered: 'no plan names it', kB: 20 },
  'imputed-support': { zh: '赡养、抚养、扶养费核算', en: 'imputed maintenance', programs: ['imputed-support'], uncovered: 'no plan names it', kB: 14 },
  'marginal-household': { zh: '低保边缘家庭', en: 'marginal low-income household', programs: ['marginal-household'], covers: ['SA'], kB: 18 },
  'rigid-expenditure': { zh: '刚性支出困难家庭', en: 'household in hardship through rigid expenditure', programs: ['rigid-expenditure'], covers: ['SA'], kB: 19 },
  tekun: { zh: '特困人员救助供养', en: 'support for persons in extreme hardship', programs: ['tekun'], covers: ['SA', 'EC'], kB: 21 },
  'temporary-assistance': { zh: '临时救助', en: 'temporary assistance', programs: ['temporary-assistance'], covers: ['SA'], kB: 18 },
  'vagrant-relief': { zh: '生活无着流浪乞讨人员救助', en: 'relief for vagrants and beggars', programs: ['vagrant-relief'], covers: ['SA'], kB: 16 },
  'price-subsidy': { zh: '价格临时补贴', en: 'temporary price subsidy', programs: ['price-subsidy'], covers: ['SA'], kB: 21 },
  'disability-subsidies': { zh: '残疾人两项补贴', en: 'the two disability subsidies', programs: ['disability-subsidies'], covers: ['DI'], kB: 19 },
  'low-income-category': { zh: '低收入人口类别', en: 'category of the low-income population', programs: ['low-income-category'], covers: ['SA'], kB: 15 },
  'low-income-monitoring': { zh: '低收入人口动态监测', en: 'dynamic monitoring of the low-income population', programs: ['low-income-monitoring'], covers: ['SA'], kB: 16 },
  'assistance-performance': { zh: '困难群众救助工作绩效评价', en: 'performance grade of assistance work', programs: ['assistance-performance'], covers: ['SA'], kB: 14 },
  'income-items': { zh: '收入项目', en: 'income items', uncovered: 'no plan names it', kB: 2 },
  'means-test': { zh: '家庭经济状况核对', en: 'means test', covers: ['SA'], kB: 13 },
  procedures: { zh: '审核确认程序', en: 'procedures and their days', covers: ['SA', 'DI'], kB: 13 },
  standards: { zh: '救助标准', en: 'standards: raise, gap, back pay', covers: ['SA', 'RV'], kB: 3 },
  'assistance-fraud': { zh: '骗取社会救助的处理', en: 'assistance got by fraud', programs: ['assistance-fraud'], uncovered: 'no plan names it', kB: 14 },
  'assistive-devices': { zh: '康复辅助器具', en: 'assistive devices', programs: ['assistive-device-rental'], covers: ['DI'], kB: 20 },
  'disability-services': { zh: '残疾人补贴办理、发放与托养', en: 'handling and payment of disability subsidies, care', covers: ['DI'], kB: 10 },
  'old-areas': { zh: '革命老区与“五老”人员', en: 'old revolutionary areas and the five kinds of old revolutionaries', programs: ['wulao-allowance'], covers: ['RV'], kB: 20 },
  'serious-illness': { zh: '因病致贫重病患者', en: 'serious-illness patients driven into hardship', programs: ['serious-illness'], covers: ['SA'], kB: 20 },
  'special-assistance': { zh: '专项救助', en: 'special assistance', programs: ['special-assistance'], covers: ['SA'], kB: 20 },
}
