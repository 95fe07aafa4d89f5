import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { assessmentReport, complianceReport } from '../src/index.js'
import { attacks, hostileExplanation, hostilePlans } from './hostile.js'

/** White space that a file is laid out with is no part of what was read. */
const hidden = /[^\P{Cc}\t\n\r]|[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
const texts = (bytes: Uint8Array): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])

/** The tags of a page, as its parser sees them: what was escaped is none. */
const tagsOf = (page: string): string[] =>
  [...page.matchAll(/<([a-z!/][^\s>/]*)/giu)].map(([, tag = '']) => tag.toLowerCase())
const safeTags = new Set(
  tagsOf(
    '<!doctype <html <head <meta <title <style <body <main <article <header <h1 <h2 <h3 <p <span <dl <div <dt <dd <table <caption <colgroup <col <thead <tbody <tr <th <td <figure <figcaption <svg <desc <text <rect <line <blockquote <ul <li'.replaceAll(
      ' ',
      '>',
    ),
  ),
)

describe.each(attacks.map(attack => [JSON.stringify(attack), attack] as const))('%s', (_, attack) => {
  const plans = hostilePlans(attack)
  const one = { explanation: hostileExplanation(attack), date: '2024-01-01', id: attack, place: attack }

  it('is text in a page', async () => {
    for (const language of ['zh', 'en'] as const)
      for (const page of [
        await complianceReport({ plans }, { language, form: 'html', issuer: attack }),
        await assessmentReport(one, { language, form: 'html', issuer: attack }),
      ]) {
        expect(page).not.toMatch(hidden)
        expect(tagsOf(page).filter(tag => !tag.startsWith('/') && !safeTags.has(tag))).toEqual([])
        expect(page).not.toMatch(/<[^>]*\son\w+\s*=/iu)
        expect(page.match(/<\/style>/giu)).toHaveLength(1)
        expect(page).toContain('default-src &#39;none&#39;')
      }
  })

  it('is text in a workbook', async () => {
    const bytes = await complianceReport({ plans }, { language: 'zh', form: 'xlsx', issuer: attack })
    for (const [name, xml] of texts(bytes)) {
      expect(xml).not.toMatch(hidden)
      if (name.includes('worksheets')) expect(xml).not.toMatch(/<f[\s>]/u)
      expect(xml).not.toContain('<script')
    }
    expect((await readXlsx(bytes)).sheets.length).toBeGreaterThan(3)
  })

  it('is text in a document', async () => {
    for (const bytes of [
      await complianceReport({ plans }, { language: 'zh', form: 'docx', issuer: attack }),
      await assessmentReport(one, { language: 'zh', form: 'docx', issuer: attack }),
    ])
      for (const [name, xml] of texts(bytes)) {
        expect(xml).not.toMatch(hidden)
        expect(xml).not.toContain('<script')
        if (name === 'word/document.xml') expect(xml).not.toContain('fldSimple')
      }
  })
})
