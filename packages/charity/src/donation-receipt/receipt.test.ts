import { expect, it } from 'vitest'
import { DonationReceipt, donationReceiptProblems } from './receipt.js'

const good = {
  code: '00010124',
  number: '0000000001',
  checkCode: 'abc123',
  issuedOn: '2024-06-02',
  receivedOn: '2024-06-01',
  fiscalSeal: true,
  recipient: { name: '某基金会', seal: true },
  handler: '张三',
  donor: { name: '某公司', isOrganisation: true, creditCode: '53100000500021676K' },
  lines: [
    { name: '货币', thing: 'money', amount: 1_000_00 },
    { name: '大米', thing: 'goods', unit: '袋', quantity: 20, amount: 2_000_00, certificate: true },
  ],
  total: 3_000_00,
}
const problems = (more: object = {}) =>
  donationReceiptProblems(DonationReceipt.parse({ ...good, ...more })).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  )
const [money, rice] = good.lines
/** Without what the measures of 2024 added. */
const bare = { checkCode: undefined, fiscalSeal: undefined, donor: { name: '某公司', isOrganisation: true } }

it.each([
  [{}, []],
  [{ donor: { name: '李四' } }, []],
  [{ donor: { name: ' ' } }, ['receipt-content-missing donor.name']],
  [{ donor: { kind: 'anonymous' } }, []],
  [{ donor: { kind: 'waived' } }, ['receipt-content-missing donor.name']],
  [{ donor: { kind: 'anonymous' }, code: undefined, number: undefined, checkCode: undefined }, []],
  [{ donor: { kind: 'anonymous' }, handler: undefined }, ['receipt-content-missing handler']],
  [{ recipient: { seal: true } }, ['receipt-content-missing recipient.name']],
  [{ recipient: { name: '某基金会' } }, ['receipt-seal-unknown recipient.seal']],
  [{ fiscalSeal: undefined }, ['receipt-seal-unknown fiscalSeal']],
  [{ fiscalSeal: null, donor: { kind: 'anonymous' } }, []],
  [{ recipient: { name: '某基金会', seal: false } }, ['receipt-content-missing recipient.seal']],
  [{ issuedOn: undefined }, ['receipt-content-missing issuedOn']],
  [
    { code: '', number: '', checkCode: '' },
    ['code', 'number', 'checkCode'].map(key => `receipt-content-missing ${key}`),
  ],
  [{ fiscalSeal: false }, ['receipt-content-missing fiscalSeal']],
  [{ total: undefined }, ['receipt-content-missing total']],
  [{ total: 2_999_99 }, ['receipt-total-wrong total']],
  [{ total: 3_000_01 }, ['receipt-total-wrong total']],
  [{ lines: [], total: 0 }, ['receipt-content-missing lines']],
  [{ lines: [money], total: 1_000_00 }, []],
  [{ receivedOn: undefined }, []],
  [{ lines: [money, { ...rice, quantity: undefined }] }, ['receipt-content-missing lines.1.quantity']],
  [{ lines: [money, { ...rice, name: undefined }] }, ['receipt-content-missing lines.1.name']],
  [{ lines: [money, { ...rice, certificate: false }] }, ['receipt-without-value-certificate lines.1.certificate']],
  [{ donor: { kind: 'anonymous' }, lines: [money, { ...rice, certificate: false }] }, []],
  [{ donor: { name: '某公司', isOrganisation: true } }, ['receipt-content-missing donor.creditCode']],
  [{ issuedOn: '2024-06-01' }, []],
  [{ issuedOn: '2024-05-31' }, ['receipt-before-gift issuedOn']],
  [{ ...bare, receivedOn: '2024-01-30', issuedOn: '2024-01-31' }, []],
  [
    { ...bare, receivedOn: '2024-01-30', issuedOn: '2024-02-01' },
    [
      'receipt-content-missing checkCode',
      'receipt-seal-unknown fiscalSeal',
      'receipt-content-missing donor.creditCode',
    ],
  ],
  [{ receivedOn: undefined, issuedOn: '2019-12-31', lines: [money, { ...rice, certificate: false }] }, []],
  [
    { receivedOn: undefined, issuedOn: '2020-01-01', lines: [money, { ...rice, certificate: false }] },
    ['receipt-without-value-certificate lines.1.certificate'],
  ],
])('%o', (more, expected) => {
  expect(problems(more)).toEqual(expected)
})

it('names what is wrong with the credit code of the donor', () => {
  expect(problems({ donor: { name: '某公司', isOrganisation: true, creditCode: '531000005000216761' } })).toEqual([
    expect.stringMatching(/^identifier-\S+ donor\.creditCode$/),
  ])
})
