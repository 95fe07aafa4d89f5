import type { Papers } from './paper.js'
import { inPlainText } from './plain-text.js'

/** What a report can be written as. */
export type ReportForm = 'html' | 'xlsx' | 'docx'
/** A page is text; a workbook and a document are bytes. */
export type ReportFile<F extends ReportForm> = F extends 'html' ? string : Uint8Array

/** Each form is loaded when it is asked for: a page needs no writer of documents. */
const writers: { readonly [F in ReportForm]: (papers: Papers) => Promise<ReportFile<F>> } = {
  html: async papers => (await import('./html/page.js')).toPage(papers),
  xlsx: async papers => (await import('./workbook.js')).toWorkbook(papers),
  docx: async papers => (await import('./document.js')).toDocument(papers),
}

/** Papers as a file. Whatever was read from a document stands in it as plain text. */
export const toReport = <F extends ReportForm>(papers: Papers, form: F): Promise<ReportFile<F>> =>
  writers[form](inPlainText(papers))
