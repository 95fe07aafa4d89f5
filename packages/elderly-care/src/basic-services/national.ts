import { ServiceList } from './list.js'

/** What is known of the national list of 2023: from memory, not whole, unverified (`basicCareOpinion2023`). A function, so that importing it does no work. */
export const nationalServices2023 = (): ServiceList =>
  ServiceList.parse({
    division: '000000',
    title: '国家基本养老服务清单',
    published: '2023-05-21',
    from: '2023-05-21',
    whole: false,
    items: [
      { id: 'employee-pension', name: '职工基本养老保险', category: 'material', leastAge: 0, targets: ['pension-age'] },
      { id: 'resident-pension', name: '城乡居民基本养老保险', category: 'material', targets: ['pension-age'] },
      { id: 'ability-assessment', name: '老年人能力综合评估', category: 'care', leastAge: 65 },
      { id: 'health-management', name: '健康管理', category: 'care', leastAge: 65 },
      { id: 'old-age-allowance', name: '高龄津贴', category: 'material', leastAge: 80 },
      { id: 'service-subsidy', name: '养老服务补贴', category: 'material', targets: ['poor'] },
      { id: 'nursing-subsidy', name: '护理补贴', category: 'material', targets: ['dependent'] },
      { id: 'family-support', name: '家庭养老支持服务', category: 'care', targets: ['dependent'] },
      { id: 'tekun-support', name: '特困供养', category: 'care', targets: ['tekun'] },
      { id: 'visits', name: '探访服务', category: 'concern', targets: ['special-difficulty'] },
      { id: 'family-planning-priority', name: '优先享受机构养老', category: 'care', targets: ['family-planning'] },
      { id: 'homeless-relief', name: '社会救助', category: 'care', targets: ['homeless'] },
    ],
  })
