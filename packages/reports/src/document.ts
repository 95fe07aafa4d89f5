import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Bars, Block, Cell, Paper, Papers, Table, Tone } from './paper.js'

// Sizes are half points and twentieths of a point, as the format has them.

const colours: Record<Tone, string> = {
  good: '1B6B3A',
  fair: '1F5F8B',
  poor: '8A5A00',
  bad: 'A61B1B',
  none: '555555',
  invented: '6B3FA0',
}

const runOf = (cell: Cell, bold = false): TextRun => {
  if (typeof cell === 'string') return new TextRun({ text: cell, bold, size: 18 })
  if ('value' in cell) return new TextRun({ text: cell.text, size: 18 })
  return new TextRun({ text: `${cell.sign} ${cell.text}`, color: colours[cell.tone], size: 18 })
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
const borders = { top: line, bottom: line, left: line, right: line }

/** The width between the margins of A4, in twentieths of a point. */
const pageWidth = 9600

const tableOf = ({ title, columns, rows }: Table): FileChild[] => {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((pageWidth * width) / all))
  const cellOf = (cell: Cell, column: number, isHead: boolean) =>
    new TableCell({
      borders,
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          keepNext: isHead,
          alignment: isHead
            ? AlignmentType.CENTER
            : columns[column]?.isFigure
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
          children: [runOf(cell, isHead)],
        }),
      ],
    })
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [runOf(title, true)] }),
    new WordTable({
      columnWidths: widths,
      width: { size: pageWidth, type: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, column) => cellOf(head, column, true)),
        }),
        ...rows.map(
          row => new TableRow({ cantSplit: true, children: row.map((cell, column) => cellOf(cell, column, false)) }),
        ),
      ],
    }),
  ]
}

/** Bars in blocks of a twentieth. */
const barsOf = ({ title, summary, bars }: Bars): FileChild[] => [
  new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [runOf(title, true)] }),
  new Paragraph({ keepNext: true, spacing: { after: 60 }, children: [new TextRun({ text: summary, size: 18 })] }),
  ...bars.map(
    ({ label, share, value, tone }) =>
      new Paragraph({
        keepLines: true,
        children: [
          new TextRun({ text: `${label}　${value}`, size: 18, break: 0 }),
          new TextRun({
            text: '█'.repeat(Math.round(20 * Math.min(Math.max(share, 0), 1.2))),
            color: colours[tone],
            size: 14,
            break: 1,
          }),
        ],
      }),
  ),
]

const paragraph = (text: string, more: { readonly isFlush?: boolean; readonly isNote?: boolean } = {}) =>
  new Paragraph({
    spacing: { line: 360, after: 60 },
    ...(more.isFlush ? {} : { indent: { firstLine: 480 } }),
    children: [new TextRun({ text, size: more.isNote ? 20 : 24, bold: more.isNote === true })],
  })

const childrenOf = (block: Block): FileChild[] => {
  switch (block.kind) {
    case 'table':
      return tableOf(block)
    case 'bars':
      return barsOf(block)
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: [new TextRun({ text: block.text, bold: true, color: '000000', size: block.level === 1 ? 30 : 26 })],
        }),
      ]
    case 'text':
      return [paragraph(block.text, block)]
    case 'figures':
      return [paragraph(block.figures.map(({ label, value }) => `${label} ${value}`).join('；'))]
    case 'clause':
      return [
        new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [runOf(block.from, true)] }),
        ...[`“${block.quote}”`, ...block.says].map(
          text => new Paragraph({ indent: { left: 360 }, children: [new TextRun({ text, size: 20 })] }),
        ),
      ]
    case 'outline':
      return block.lines.map(
        ({ depth, text }) =>
          new Paragraph({ indent: { left: 360 * depth }, children: [new TextRun({ text, size: 20 })] }),
      )
    case 'signature':
      return block.lines.map(
        text =>
          new Paragraph({
            spacing: { before: 200 },
            alignment: block.isSeal ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text, size: 24 })],
          }),
      )
  }
}

const paperOf = ({ title, issuer, about, blocks }: Paper, index: number, colon: string): FileChild[] => [
  ...(index > 0 ? [new Paragraph({ children: [new PageBreak()] })] : []),
  ...(issuer === undefined
    ? []
    : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: issuer, size: 28 })] })]),
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 200 },
    children: [new TextRun({ text: title, bold: true, color: '000000', size: 40 })],
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: about.map(pair => pair.join(colon)).join('　'), size: 21 })],
  }),
  ...blocks.flatMap(childrenOf),
]

/** An English document quotes Chinese clauses: those signs have a Chinese font in both. */
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' }

/** Papers as a Word document on A4, with numbered pages. */
export const toDocument = async ({ language, papers }: Papers): Promise<Uint8Array> => {
  const colon = language === 'zh' ? '：' : ': '
  const issuer = papers[0]?.issuer ?? ''
  const document = new Document({
    title: papers[0]?.title ?? '',
    creator: issuer,
    lastModifiedBy: issuer,
    styles: {
      default: {
        document: {
          run: { font: fonts, language: { value: language === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1200, left: 1150, right: 1150 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 20 })],
              }),
            ],
          }),
        },
        children: papers.flatMap((paper, index) => paperOf(paper, index, colon)),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
