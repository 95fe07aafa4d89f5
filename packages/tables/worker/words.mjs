// Takes the words of one .doc or PDF. It runs in a thread of its own, which can be ended: what others wrote into a file may keep a
// parser busy for ever, or let it take all memory.
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * @typedef {import('../src/printed-pages.ts').PrintedWords} PrintedWords
 * @typedef {import('../src/words-of-file.ts').WordsAnswer} WordsAnswer
 */

/** Where the character maps of Chinese fonts lie, which many PDFs name and do not hold. */
const maps = fileURLToPath(new URL('../cmaps/', import.meta.url))

/** @param {Uint8Array} bytes @param {number} maxPages @returns {Promise<WordsAnswer>} */
const ofPdf = async (bytes, maxPages) => {
  const { getDocumentProxy } = await import('unpdf')
  // Nothing is said on the console: what is wrong is a problem of the file.
  const pdf = await getDocumentProxy(bytes, { cMapUrl: maps, cMapPacked: true, disableFontFace: true, verbosity: 0 })
  const { numPages } = pdf
  if (numPages > maxPages) return { pageCount: numPages }
  const pages = []
  for (let number = 1; number <= numPages; number++) {
    const page = await pdf.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    /** @type {PrintedWords[]} */
    const words = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a, b, c, d, e, f] = view.transform
      const [ta, tb, , , x, y] = item.transform
      words.push({
        text: item.str,
        left: a * x + c * y + e,
        bottom: b * x + d * y + f,
        width: item.width,
        size: Math.hypot(ta, tb),
        isUpright: a * ta + c * tb > 0 && Math.abs(b * ta + d * tb) < Math.abs(a * ta + c * tb) / 10,
      })
    }
    pages.push(words)
    page.cleanup()
  }
  return { pages }
}

/** @param {Uint8Array} bytes @returns {Promise<WordsAnswer>} */
const ofDoc = async bytes => {
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return { text: document.getBody({ filterUnicode: false }) }
}

/** @param {unknown} error @returns {WordsAnswer} */
const failure = error => {
  const { code, name } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code === 'ERR_MODULE_NOT_FOUND') return { failure: 'not-installed' }
  return { failure: name === 'PasswordException' ? 'encrypted' : 'damaged' }
}

const { kind, bytes, maxPages } = workerData
const answer = await (kind === 'pdf' ? ofPdf(bytes, maxPages) : ofDoc(bytes)).catch(failure)
parentPort?.postMessage(answer)
