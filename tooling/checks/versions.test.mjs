import { describe, expect, it } from 'vitest'
import { loadPrograms } from '../../packages/minzheng/src/index.ts'
import { citationsWithin } from './cited.mjs'

const versions = (await loadPrograms()).flatMap(({ program }) => program.versions)
const nameOf = ({ id, inForce }) => `${id} ${inForce.from}`
const begins = ({ effective, issued }) => effective ?? issued

describe('what a version of a rule rests on', () => {
  it('is no document that came after its first day, but for those that are listed', () => {
    const later = versions.flatMap(version =>
      citationsWithin({ rules: version.rules, inForce: version.inForce })
        .map(({ citation }) => citation)
        .filter(citation => begins(citation) > version.inForce.from)
        .map(citation => `${nameOf(version)} ${citation.title}`),
    )
    expect(
      [...new Set(later)],
      'A rule of its time is cited by the documents of its time: give each version the document that told it. Where a later one reaches ' +
        'back, add it here with the reason.',
    ).toEqual([
      // Gifts from 2016-09-01 on are deducted over three years by this notice of 2018, which reaches back to them.
      'corporate-donation 2016-01-01 关于公益性捐赠支出企业所得税税前结转扣除有关政策的通知',
      // Children with HIV joined the allowance of orphans in January 2012: the version asks for the day.
      'child-allowance 2010-11-16 关于发放艾滋病病毒感染儿童基本生活费的通知',
    ])
  })

  it('is a document that was read or reported, but for those that are listed', () => {
    const unconfirmed = versions.filter(({ inForce }) => inForce.cite.confidence === 'unverified').map(nameOf)
    expect(
      unconfirmed,
      'A version without a confirmed document computes all the same. Confirm the document, or add the version here with ' +
        'what is known of it; its answers must say that it is not confirmed. Take out of the list what is confirmed.',
    ).toEqual([
      // Two mentions name this rule and nothing of its text; without values of one’s own it answers of public foundations alone.
      'charity-spending 2026-04-27',
      // The notice that follows the one of 2023 is known from reports of what it pays; its text and number were not found.
      'concentrated-care 2024-12-03',
    ])
  })

  it('is confirmed for every result of the others, but for those that are listed', () => {
    const unconfirmed = versions
      .filter(({ inForce }) => inForce.cite.confidence !== 'unverified')
      .flatMap(version =>
        citationsWithin(version.rules)
          .filter(({ citation }) => citation.confidence === 'unverified')
          .map(({ name }) => `${nameOf(version)} ${name}`),
      )
    expect([...new Set(unconfirmed)]).toEqual([
      // Article 6 of order 73 was not read; order 58, which it follows, asks for both.
      'charity-recognition 2024-09-05 内部表决通过',
      'charity-recognition 2024-09-05 业务主管单位同意（有业务主管单位的）',
      // Of the paragraph on those that stood before the law only the opening was read.
      'public-fundraising-qualification 2016-09-01 慈善法公布前设立，现已认定',
      // These parts of the standard of 2013 were not at hand to be read.
      'ability-assessment 2013-10-01 感知觉与沟通分级',
      'ability-assessment 2013-10-01 社会参与分级',
      'ability-assessment 2013-10-01 昏迷（直接评为重度失能）',
      'ability-assessment 2013-10-01 提高一级',
      'ability-assessment 2013-10-01 最终等级',
    ])
  })
})
