import { itMeasures } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { CommitteeCandidate, candidacyVerdict, ElectionLead } from './committee-election/index.js'
import {
  CommunityFacility,
  CommunityGrid,
  CommunityServiceRecord,
  communityServiceRecordProblems,
  coverageByArea,
  gridProblems,
} from './community-facilities/index.js'
import { Deliberation } from './deliberation/index.js'
import { GovernanceEvent, TitleRecord, titleProblems } from './governance-titles/index.js'
import { measures } from './measures.js'
import { SelfGovernmentRules } from './self-government-rules/index.js'
import { isJointProject, ServiceProject } from './service-projects/index.js'
import { SocialWorkStation } from './social-work-stations/index.js'
import { SocialWorkTalent } from './social-workers/index.js'
import { VolunteerTeam } from './volunteer-service/index.js'

const lead = { id: '1', kind: 'bribery', receivedOn: '2026-02-01', passedOn: '2026-02-02' }
const candidate = { name: '甲', age: 40, deprivedOfRights: false, registered: true, nominatedBy: 'other' }
const project = { id: '1', name: '甲', field: 'community', from: '2024-01-01' }

describe('what an office has beside the words of a list', () => {
  it.each<[string, z.ZodType, object]>([
    // 村民委员会组织法 art. 21: 人民代表大会 and 县级人民代表大会常务委员会 too.
    ['a lead that went to the people’s congress', ElectionLead, { ...lead, passedTo: 'congress' }],
    ['to the procuratorate', ElectionLead, { ...lead, passedTo: 'other' }],
    ['a candidate of the outgoing committee', CommitteeCandidate, candidate],
    ['rooms that are leased', CommunityFacility, { name: '甲站', kind: 'service-facility', how: 'leased' }],
    ['a reading room', CommunityFacility, { name: '农家书屋', kind: 'other' }],
    [
      'the body that supervises at a deliberation',
      Deliberation,
      { unit: '甲', committee: 'village', matter: '乙', form: 'other', participants: ['villagers', 'other'] },
    ],
    ['another title', TitleRecord, { title: 'other', called: '绿色社区', level: 'county', holder: '甲' }],
    ['a contest', GovernanceEvent, { event: '甲', kind: 'other', level: 'county' }],
    [
      'rules on the environment',
      SelfGovernmentRules,
      { unit: '甲', committee: 'village', kind: 'rules', contents: ['other'] },
    ],
    ['a project with a firm', ServiceProject, { ...project, partners: ['other'], plan: 'other' }],
    [
      'a station that a public institution runs',
      SocialWorkStation,
      { id: '1', serves: '甲', workers: 1, runBy: 'other' },
    ],
    ['a pool of the province', SocialWorkTalent, { id: '1', pool: 'other' }],
    // 志愿服务条例 art. 8: 社会团体、社会服务机构、基金会等组织形式.
    ['a team in another form', VolunteerTeam, { id: '1', name: '甲', form: 'other', since: '2024-01-01' }],
  ])('%s', (_, record, facts) => expect(record.safeParse(facts).success).toBe(true))

  it('whether another may nominate is not known', () =>
    expect(
      candidacyVerdict('village', CommitteeCandidate.parse(candidate), '2026-03-01').criteria.find(
        ({ code }) => code === 'candidate-nomination',
      )?.met,
    ).toBeNull())
  it('the three together make a project joint, with others or without', () => {
    const three = ['charity', 'social-work', 'volunteering']
    const joint = (partners: string[]) => isJointProject(ServiceProject.parse({ ...project, partners }))
    expect([joint(three), joint([...three, 'other']), joint(['charity', 'other'])]).toEqual([true, true, false])
  })
})

describe('what tells two records apart', () => {
  it('each unit has its first grid', () => {
    const codes = (...units: string[]) =>
      gridProblems(
        units.map(unit =>
          CommunityGrid.parse({ grid: '第一网格', units: [unit], households: 300, workerSince: '2024-01-01' }),
        ),
        '2024-12-31',
      ).map(({ code }) => code)
    expect([codes('甲', '乙'), codes('甲', '甲')]).toEqual([[], ['grid-twice']])
  })
  const station = (opened: string | undefined, closed: string | null = null) => ({
    name: '服务站',
    kind: 'service-facility',
    opened,
    closed,
  })
  const record = (facilities: object[] | null, more: object = {}) =>
    CommunityServiceRecord.parse({ unit: '和平村', kind: 'village', households: 100, facilities, ...more })
  it.each<[string, object[], string[]]>([
    ['closed and opened again', [station('2020-01-01', '2023-12-31'), station('2024-03-01')], []],
    ['in whatever order', [station('2024-03-01'), station('2020-01-01', '2023-12-31')], []],
    ['two at a time', [station('2020-01-01'), station('2024-03-01')], ['facility-shared', 'facility-shared']],
    [
      'on the day on which it closed',
      [station('2020-01-01', '2024-03-01'), station('2024-03-01')],
      ['facility-shared', 'facility-shared'],
    ],
    [
      'not told when',
      [station('2020-01-01', '2023-12-31'), station(undefined)],
      ['facility-shared', 'facility-shared'],
    ],
  ])('a facility %s', (_, facilities, expected) =>
    expect(communityServiceRecordProblems([record(facilities)]).map(({ code }) => code)).toEqual(expected),
  )
  it('villages of one name in two towns', () => {
    const codes = (...towns: string[]) =>
      communityServiceRecordProblems(towns.map(within => record(null, { within }))).map(({ code }) => code)
    expect([codes('甲镇', '乙镇'), codes('甲镇', '甲镇')]).toEqual([[], ['service-unit-twice']])
  })
  it('a village that was merged, and set up again under its name', () => {
    const list = [record(null), record(null, { abolished: '2020-01-01' })]
    expect(coverageByArea(list, 'poor', () => true, '2024-12-31').others).toEqual({ yes: 1, all: 1, unknown: 0 })
  })
  it('titles of one holder by what they are called', () => {
    const codes = (...more: object[]) =>
      titleProblems(
        more.map(one =>
          TitleRecord.parse({ title: 'other', level: 'county', holder: '和平村', conferred: '2024-01-01', ...one }),
        ),
        '2024-12-31',
      ).map(({ code }) => code)
    expect([
      codes({ called: '绿色社区' }, { called: '书香社区' }),
      codes({ called: '绿色社区', within: '甲镇' }, { called: '绿色社区', within: '乙镇' }),
      codes({ called: '绿色社区' }, { called: '绿色社区' }),
    ]).toEqual([[], [], ['title-twice']])
  })

  const both = (one: object) => [
    { ...one, within: '甲镇' },
    { ...one, within: '乙镇' },
  ]
  const area = (kind: string) => ({ name: '解放', kind, servedFrom: '2020-01-01' })
  const title = { title: 'deliberation-model', level: 'county', holder: '和平村', conferred: '2024-05-01' }
  const rules = {
    unit: '和平村',
    committee: 'village',
    kind: 'rules',
    version: 2,
    adopted: '2024-05-01',
    filed: '2024-05-02',
  }
  const committee = {
    committee: '和平村',
    kind: 'village',
    elected: '2021-01-01',
    seats: 3,
    members: [{ person: 'P1', post: 'head', since: '2021-01-01' }],
    secretary: 'P1',
  }
  const site = { name: '阳光之家', level: 'town', isYukangHome: true, opened: '2024-05-01' }
  const holder = (passed: string, more: object) => ({ id: 'a', level: 'worker', passed, ...more })
  itMeasures(measures, { from: '2024-01-01', asOf: '2024-12-31' }, [
    ['social-work-station-coverage', both({ town: '城关镇', opened: '2020-01-01' }), [2, 2]],
    ['time-bank-coverage', both({ community: '和平', from: '2020-01-01' }), [2, 2]],
    ['rehabilitation-coverage-subdistricts', both(area('subdistrict')), [2, 2]],
    ['rehabilitation-sites', both(site), 2],
    ['rehabilitation-sites-built', both(site), 2],
    ['yukang-homes-town-level', both(site), 2],
    ['deliberation-model-villages-district', both(title), 2],
    ['village-rules-revised', both(rules), 2],
    ['village-rules-filed-rate', both({ unit: '和平村', versions: [rules] }), [2, 2]],
    [
      'committee-election-rate',
      both({ committee: '和平村', termEnds: '2024-05-01', newlyElected: '2024-05-01' }),
      [2, 2],
    ],
    ['secretary-director-same-person-share', both(committee), [2, 2]],
    // Registered, cancelled, and passed anew.
    [
      'social-work-certificate-holders',
      [
        holder('2015-09-01', { registered: ['2016-01-01'], cancelled: '2018-01-01' }),
        holder('2023-09-01', { registered: ['2023-12-01'] }),
      ],
      1,
    ],
  ])
})
