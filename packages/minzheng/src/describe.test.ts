import { expect, it } from 'vitest'
import { describeProgram, ProgramDescription } from './describe.js'
import { loadPrograms } from './registry.js'
import { findValue, listValues, loadBook, loadDefinitions, ValueFinding, ValueListing } from './values.js'

it('describes every version of every program as its schema says', async () => {
  for (const { program } of await loadPrograms())
    for (const version of program.versions) {
      const described = ProgramDescription.parse(describeProgram(program, version))
      expect(described.versions).toHaveLength(program.versions.length)
      expect(JSON.parse(JSON.stringify(described))).toEqual(described)
    }
})

it('says what is known of every value, where and by whom', async () => {
  const definitions = await loadDefinitions()
  const book = await loadBook()
  for (const { id } of listValues(definitions)) {
    ValueFinding.parse(findValue(book, id, undefined, '2024-06-01'))
    ValueFinding.parse(findValue(book, id, '500112', '2024-06-01'))
  }
  for (const listing of listValues(definitions)) ValueListing.parse(listing)
  const set = findValue(book, 'dibao.standard.urban', '500112', '2024-06-01')
  expect(set).toMatchObject({ status: 'set', value: 73500, written: '735元/月', source: { division: '500000' } })
  const open = findValue(book, 'dibao.standard.urban', undefined, '2024-06-01')
  expect(open).toMatchObject({ status: 'not-known', place: '100000' })
  expect(open.known.some(({ division }) => division === '500000')).toBe(true)
})

it('lets documents of one’s own stand over the bundled ones', async () => {
  const own = {
    division: '500112',
    title: '关于调整低保标准的通知',
    confidence: 'primary' as const,
    from: '2024-06-01',
    values: { 'dibao.standard.urban': '750元/月' },
  }
  const book = await loadBook([own])
  expect(findValue(book, 'dibao.standard.urban', '500112', '2024-06-01').value).toBe(75000)
})
