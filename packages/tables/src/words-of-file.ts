import { type LocalizedText, type Problem, problem } from '@minzheng/core'
import type { WordsKind } from './file-kind.js'
import { fileEncrypted, fileProblem } from './file-problem.js'
import { isCutShort, isEncryptedDoc } from './ole.js'
import { type PrintedWords, printedText } from './printed-pages.js'

/** What a file's words may cost at most. */
export interface WordsLimits {
  /** The most bytes that the file may have; 64 MB where not given. */
  readonly maxBytes?: number
  /** The most pages that a PDF may have; 1000 where not given. */
  readonly maxPages?: number
  /** The most milliseconds that it may take; 30,000 where not given. */
  readonly maxTime?: number
}

/** The words of a file that is no more than words: a line a paragraph, or a line as printed. */
export interface FileWords {
  readonly text: string
  readonly problems: readonly Problem[]
}

/** What the thread says that reads a file: one of these. */
export interface WordsAnswer {
  /** Of a .doc. */
  readonly text?: string
  /** Of a PDF. */
  readonly pages?: readonly (readonly PrintedWords[])[]
  /** Of a PDF that has more pages than it may, and of which nothing was read. */
  readonly pageCount?: number
  readonly failure?: 'encrypted' | 'damaged' | 'not-installed' | 'too-long' | 'no-threads'
}

const defaults = { maxBytes: 64 * 1024 * 1024, maxPages: 1000, maxTime: 30_000 }
/** No file of words needs more for its reading. */
const HEAP_MB = 1024
const MEMORY = 1024 ** 3
const WATCH = 100

/** Reads in a thread that is ended when it takes too long or too much. */
const inThread = (kind: WordsKind, bytes: Uint8Array, maxPages: number, maxTime: number): Promise<WordsAnswer> => {
  // Asked of the process, so that an app for browsers can be made of this file as well.
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads')
  if (threads === undefined) return Promise.resolve({ failure: 'no-threads' })
  return new Promise(resolve => {
    const worker = new threads.Worker(new URL('../worker/words.mjs', import.meta.url), {
      workerData: { kind, bytes, maxPages },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      stdout: true,
      stderr: true,
    })
    const before = process.memoryUsage.rss()
    const end = (answer: WordsAnswer) => {
      clearTimeout(timer)
      clearInterval(watch)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ failure: 'too-long' }), maxTime)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MEMORY) end({ failure: 'too-long' })
    }, WATCH)
    worker.once('message', end)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end({ failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-long' : 'damaged' }),
    )
    worker.once('exit', () => end({ failure: 'damaged' }))
  })
}

const names = {
  doc: { zh: '旧版 Word 文件（.doc、.wps）', en: 'file of an old Word or WPS (.doc, .wps)' },
  pdf: { zh: 'PDF 文件', en: 'PDF' },
} as const
const asDocx: LocalizedText = {
  zh: '请用 Word 或 WPS 打开并另存为 .docx。',
  en: 'Open it in Word or WPS and save it as .docx.',
}

const failed = (kind: WordsKind, answer: WordsAnswer): Problem => {
  const name = names[kind]
  switch (answer.failure) {
    case 'encrypted':
      return fileEncrypted
    case 'too-long':
      return fileProblem(
        'file-too-costly',
        {
          zh: `读取这个${name.zh}所需的时间或内存超过上限，已停止。`,
          en: `Reading this ${name.en} took more time or memory than it may, and was stopped.`,
        },
        asDocx,
      )
    case 'not-installed':
    case 'no-threads': {
      const library = kind === 'pdf' ? 'unpdf' : 'word-extractor'
      return fileProblem(
        'file-reader-missing',
        { zh: `此处没有读取${name.zh}的程序。`, en: `What reads a ${name.en} is not here.` },
        {
          zh: `请另存为 .docx；在 Node 中可安装 ${library}。`,
          en: `Save it as .docx; in Node, ${library} can be installed.`,
        },
      )
    }
    default:
      return fileProblem(
        'file-damaged',
        { zh: `这个${name.zh}已损坏或不完整。`, en: `This ${name.en} is damaged or incomplete.` },
        {
          zh: '请重新下载，或用 Word、WPS 打开后另存为 .docx。',
          en: 'Download it again, or open it in Word or WPS and save it as .docx.',
        },
      )
  }
}

const refused = (reason: Problem): FileWords => ({ text: '', problems: [reason] })

const said = (code: string, zh: string, en: string, remedy: LocalizedText): Problem =>
  problem(code, 'warning', [], [zh, en], remedy)

const ofDoc = (text: string): FileWords => {
  const words = text.replace(/\r\n?/g, '\n')
  if (words.trim() === '')
    return refused(
      fileProblem(
        'file-without-text',
        { zh: '文件中没有文字。', en: 'There are no words in the file.' },
        {
          zh: '请用 Word 或 WPS 打开核对；扫描件须先识别文字。',
          en: 'Open it and look; a scan needs its text recognised.',
        },
      ),
    )
  return {
    text: words,
    problems: [
      said(
        'words-of-doc',
        '旧版 Word 文件只读取文字：自动编号、合并单元格和文本框没有读入。',
        'Of a file of an old Word the words alone are read: automatic numbers, merged cells and text boxes are not.',
        { zh: '如有缺漏，请另存为 .docx。', en: 'Save it as .docx where something is lacking.' },
      ),
    ],
  }
}

/** What no font of a text prints: characters that a PDF gives no meaning to. */
const meaningless = /(?![\t\n\f\r])[\p{Cc}\p{Co}\ufffd]/gu
const MANY = 0.1

const ofPdf = (pages: readonly (readonly PrintedWords[])[]): FileWords => {
  const { text, pageNumbers, runningHeads, turned, emptyPages } = printedText(pages)
  const recognise: LocalizedText = {
    zh: '扫描件请先识别文字（OCR），或向起草单位索取 .docx。',
    en: 'Have the text of a scan recognised (OCR), or ask those who wrote it for the .docx.',
  }
  const nothing = (zh: string, en: string, code: string): FileWords => refused(fileProblem(code, { zh, en }, recognise))
  if (text.trim() === '')
    return nothing(
      '这个 PDF 没有文字，多半是扫描件。',
      'There are no words in this PDF; it may be a scan.',
      'pdf-without-text',
    )
  const unread = text.match(meaningless)?.length ?? 0
  if (unread > text.length * MANY)
    return nothing(
      '这个 PDF 的字体没有说明各字是什么字，文字读不出。',
      'The fonts of this PDF do not say which characters they print, so its words cannot be read.',
      'pdf-unreadable',
    )
  const left: LocalizedText[] = [
    ...(pageNumbers > 0 ? [{ zh: `页码 ${pageNumbers} 处`, en: `${pageNumbers} page numbers` }] : []),
    ...(runningHeads.length > 0
      ? [
          {
            zh: `页眉页脚“${runningHeads.join('”“')}”`,
            en: `the running heads "${runningHeads.join('", "')}"`,
          },
        ]
      : []),
    ...(turned > 0
      ? [{ zh: `斜排或竖排的文字 ${turned} 处`, en: `${turned} turned pieces, such as water marks` }]
      : []),
  ]
  const leftOut: LocalizedText =
    left.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `略去${left.map(({ zh }) => zh).join('、')}。`,
          en: ` Left out: ${left.map(({ en }) => en).join('; ')}.`,
        }
  return {
    text,
    problems: [
      said(
        'words-of-pdf',
        `PDF 只读取文字，表格不还原。${leftOut.zh}`,
        `Of a PDF the words alone are read, and its tables are not made anew.${leftOut.en}`,
        { zh: '有表格的，请另存为 .docx 或 .xlsx 再读取。', en: 'Save what has tables as .docx or .xlsx.' },
      ),
      ...(emptyPages.length > 0
        ? [
            said(
              'pdf-pages-without-text',
              `第 ${emptyPages.join('、')} 页没有文字，未读入。`,
              `There are no words on page ${emptyPages.join(', ')}; nothing was read there.`,
              recognise,
            ),
          ]
        : []),
      ...(unread > 0
        ? [
            said('pdf-characters-unread', `有 ${unread} 个字读不出。`, `${unread} characters could not be read.`, {
              zh: '请对照原文核对。',
              en: 'Check against the print.',
            }),
          ]
        : []),
    ],
  }
}

/** The end of a PDF, which a download that broke off lacks; what is left of it may be read all the same. */
const endsAsPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('%%EOF')
const cutPdf = said('pdf-cut-short', '这个 PDF 没有结尾，可能不完整。', 'This PDF has no end, and may be incomplete.', {
  zh: '请重新下载，并核对末页。',
  en: 'Download it again, and check the last page.',
})

/**
 * The words of a .doc or a PDF. Tables are not made anew: the cells of a .doc are parted by tabs, those of a PDF by blanks. In Node
 * alone, where `word-extractor` and `unpdf` are installed; they are loaded when first needed, and read in a thread that is ended at
 * a limit. What cannot be read is a problem, never an exception.
 */
export const readWords = async (
  bytes: Uint8Array,
  kind: WordsKind,
  { maxBytes = defaults.maxBytes, maxPages = defaults.maxPages, maxTime = defaults.maxTime }: WordsLimits = {},
): Promise<FileWords> => {
  if (bytes.length > maxBytes)
    return refused(
      fileProblem(
        'file-too-large',
        { zh: `文件超过 ${maxBytes} 字节的上限。`, en: `The file is larger than the limit of ${maxBytes} bytes.` },
        { zh: '请分成几个文件，或另存为 .docx。', en: 'Cut it in several files, or save it as .docx.' },
      ),
    )
  if (kind === 'doc' && isEncryptedDoc(bytes)) return refused(failed(kind, { failure: 'encrypted' }))
  if (kind === 'doc' && isCutShort(bytes)) return refused(failed(kind, { failure: 'damaged' }))
  const answer = await inThread(kind, bytes, maxPages, maxTime)
  if (answer.text !== undefined) return ofDoc(answer.text)
  if (answer.pages !== undefined) {
    const { text, problems } = ofPdf(answer.pages)
    return { text, problems: text !== '' && !endsAsPdf(bytes) ? [...problems, cutPdf] : problems }
  }
  if (answer.pageCount !== undefined)
    return refused(
      fileProblem(
        'pdf-too-long',
        {
          zh: `这个 PDF 有 ${answer.pageCount} 页，超过 ${maxPages} 页的上限。`,
          en: `This PDF has ${answer.pageCount} pages, more than the limit of ${maxPages}.`,
        },
        { zh: '请截取工作要点或总结所在的页。', en: 'Take out the pages of the plan or summary.' },
      ),
    )
  return refused(failed(kind, answer))
}
