// The texts of statutes in local copies of public repositories: Markdown, one file for a document (or for a book of a code).
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { readChinese } from './numerals.mjs'

const numeral = '[零〇一二两三四五六七八九十百千]+'

/** The words of a file without its marks: headings keep `#`, everything else is plain. */
const plain = text =>
  text
    .replace(/<div[\s\S]*?<p[^>]*>([\s\S]*?)<\/p>[\s\S]*?<\/div>/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^\s*(?:[-*+>]|#+)\s*(?=\S)/gm, '')
    .replace(/[（(]([一二三四五六七八九十]+|\d+)[）)]/g, '（$1）')
    .replaceAll('〇', '零')

const matter = text => {
  const found = text.match(/^---\n([\s\S]*?)\n---\n/)
  if (!found) return { fields: {}, body: text }
  const fields = Object.fromEntries(
    [...found[1].matchAll(/^(\w+): *['"]?(.*?)['"]?$/gm)].map(([, key, value]) => [key, value]),
  )
  return { fields, body: text.slice(found[0].length) }
}

const day = (year, month, date) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
const daysIn = text => [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].map(([, ...parts]) => day(...parts))

/** A title without what copies add to it or leave out. */
export const bareTitle = title =>
  title
    .replace(/[（(](?:\d{4}.*?|试行)[）)]/g, '')
    .replaceAll('中华人民共和国', '')
    .replace(/[《》“”"\s]/g, '')

/**
 * The paragraphs (款) and items (项) of an article. A paragraph between two items is of the first of them: 第四条第四项 of an
 * announcement may have two, and the paragraph after the last item is the second of the article.
 */
const partsOf = lines => {
  const numberOf = line => {
    const found = line?.match(new RegExp(`^（(${numeral}|\\d+)）`))?.[1]
    return found === undefined ? undefined : /\d/.test(found) ? Number(found) : readChinese(found)
  }
  const paragraphs = []
  const items = []
  lines.forEach((line, index) => {
    const number = numberOf(line)
    const last = items.at(-1)
    const goesOn = last && lines.slice(index + 1).some(later => numberOf(later) === last.number + 1)
    if (number !== undefined) items.push({ number, lines: [line], paragraph: paragraphs.length })
    else if (goesOn && last.paragraph === paragraphs.length) last.lines.push(line)
    else paragraphs.push(line)
  })
  return { paragraphs, items: items.map(({ lines: own, ...item }) => ({ ...item, text: own.join('\n') })) }
}

const isHeading = line => new RegExp(`^第${numeral}[编章节分](?:\\s|$|[^条款项])`).test(line)

/** Reads a text: its articles by number, its chapters, its outline (`二`, `二.1`, `二.1.3`) and its opening. */
export const readText = body => {
  const lines = plain(body)
    .split('\n')
    .map(line => line.replace(/[\s　]+/g, ' ').trim())
    .filter(Boolean)
  const [articles, chapters, outline] = [new Map(), new Map(), new Map()]
  const opening = []
  let [article, chapter, path] = [undefined, undefined, []]
  for (const line of lines) {
    const ofArticle = line.match(new RegExp(`^第(${numeral})条(?=[ 　:：之]|$|[^、和至或（规])`))
    const ofChapter = line.match(new RegExp(`^第(${numeral})章`))
    const first = line.match(new RegExp(`^(${numeral})、`))
    const second = line.match(new RegExp(`^（(${numeral})）`))
    const third = line.match(/^(\d+)[.．、]/)
    if (ofChapter && isHeading(line)) {
      chapter = readChinese(ofChapter[1])
      chapters.set(chapter, [line])
      article = undefined
    } else if (isHeading(line)) article = undefined
    else if (ofArticle) {
      article = readChinese(ofArticle[1])
      articles.set(article, [line.slice(ofArticle[0].length).trim()])
    } else if (article !== undefined) articles.get(article).push(line)
    if (chapter !== undefined) chapters.get(chapter).push(line)
    if (articles.size === 0) {
      if (first) path = [readChinese(first[1])]
      else if (second && path.length > 0) path = [path[0], readChinese(second[1])]
      else if (third && path.length > 0) path = [...(path.length > 1 ? path.slice(0, 2) : path), Number(third[1])]
      if (path.length === 0) opening.push(line)
      for (let length = 1; length <= path.length; length++) {
        const key = path.slice(0, length).join('.')
        outline.set(key, [...(outline.get(key) ?? []), line])
      }
    }
  }
  return { lines, articles, chapters, outline, opening }
}

const partOf = (lines, { paragraph, item }) => {
  const { paragraphs, items } = partsOf(lines)
  if (paragraph === undefined && item === undefined) return lines.join('\n')
  if (item === undefined) {
    const found = paragraphs[paragraph - 1]
    return found && [found, ...items.filter(one => one.paragraph === paragraph).map(({ text }) => text)].join('\n')
  }
  return items.find(one => one.number === item && (paragraph === undefined || one.paragraph === paragraph))?.text
}

/** What stands at a place of a text, or nothing where it has no such place. */
export const textAt = ({ articles, chapters, outline, opening }, place) => {
  if (place.opening) return opening.join('\n')
  if (place.chapter !== undefined) return chapters.get(place.chapter)?.join('\n')
  if (place.outline !== undefined) return outline.get(place.outline.join('.'))?.join('\n')
  if (place.article === undefined) return undefined
  const lines = articles.get(place.article)
  if (lines) return partOf(lines, place)
  // An announcement numbers its articles 一、 二、, and people cite them as articles.
  if (articles.size > 0) return undefined
  const own = outline.get(String(place.article))
  return own && partOf([own[0].replace(/^[^、]+、/, ''), ...own.slice(1)], place)
}

/** The day from which a text says that it holds: its own words, where they are a day. */
const beginsIn = text =>
  [...text.matchAll(/自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|执行)/g)].map(([, ...parts]) => day(...parts))

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('_'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !/\/(?:node_modules|\.git|\.vuepress|\.agents)\//.test(file))

/**
 * Every text below a folder: `{ title, date, effective, url, file, read }`. `date` is the day on which this version was
 * made, where the copy says it; `read` reads it in full.
 */
export const textsBelow = folder =>
  filesIn(folder).map(file => {
    const { fields, body } = matter(readFileSync(file, 'utf8'))
    const [, named, inName] = basename(file, '.md').match(/^(.*?)\((\d{4}-\d{2}-\d{2})\)$/) ?? []
    let parsed
    const heading = body.match(/^# *(.+)$/m)?.[1]
    const head = plain(body.slice(0, 1500)).split(/第一条|^一、/m)[0]
    return {
      title: bareTitle(named ?? (heading && !fields.id ? heading : fields.title) ?? heading ?? basename(file, '.md')),
      days: daysIn(head),
      begins: () => beginsIn(plain(body)),
      date: fields.publication_date || fields.publish_date || inName || daysIn(head).at(-1),
      effective: fields.effective_date || fields.implement_date || undefined,
      url: fields.id ? `https://flk.npc.gov.cn/detail?id=${fields.id}` : undefined,
      head,
      file: relative(folder, file),
      read: () => {
        parsed ??= readText(body)
        return parsed
      },
    }
  })
