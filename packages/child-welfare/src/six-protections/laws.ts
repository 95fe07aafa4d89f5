import { type Citation, dateParts, type PlainDate } from '@minzheng/core'
import { minorsProtectionLaw, minorsProtectionLaw2024 } from '../shared/documents.js'

/**
 * The two laws and one regulation on minors (“两法一条例”), each in its versions, the oldest first. Plans do not say which regulation
 * they mean: here it is that of the nation, on the network; a province may mean its own regulation on the protection of minors.
 */
export const minorsLaws: readonly { readonly id: string; readonly versions: readonly Citation[] }[] = [
  { id: 'protection-law', versions: [minorsProtectionLaw, minorsProtectionLaw2024] },
  {
    id: 'crime-prevention-law',
    versions: [
      {
        title: '中华人民共和国预防未成年人犯罪法',
        issuer: '全国人民代表大会常务委员会',
        issued: '2020-12-26',
        effective: '2021-06-01',
        confidence: 'primary',
      },
    ],
  },
  {
    id: 'network-regulation',
    versions: [
      {
        title: '未成年人网络保护条例',
        number: '国务院令第766号',
        issuer: '国务院',
        issued: '2023-10-16',
        effective: '2024-01-01',
        confidence: 'primary',
      },
    ],
  },
]

/** The versions in force on a day, of those held: none before 2021-06-01, since older versions are not. */
export const minorsLawsOn = (on: PlainDate): readonly { readonly id: string; readonly law: Citation }[] => {
  dateParts(on)
  return minorsLaws.flatMap(({ id, versions }) => {
    const law = versions.filter(({ effective }) => effective! <= on).at(-1)
    return law ? [{ id, law }] : []
  })
}
