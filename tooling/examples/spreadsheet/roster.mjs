// Writes a roster as a bureau keeps it: a row a person, the wage by a formula. `minzheng assess dibao --facts roster.xlsx` reads it.
//
//   node roster.mjs roster.xlsx && minzheng assess dibao --facts roster.xlsx --place 350200 --on 2023-03-15 --out answers.xlsx
import { writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'

const head = [
  '户编号',
  '城乡',
  '金融资产（元）',
  '拥有不得拥有的车辆',
  '住房套数',
  '家庭财产符合当地规定（申请人或经办认定）',
  '与申请人关系',
  '出生日期',
  '工资性收入（元）',
]
/** Invented: 甲 works 20 days at 40 yuan and has a child, 乙 lives alone. */
const rows = [
  ['甲', '城市', 0, '否', 1, '是', '申请人', '1980-05-01', undefined],
  ['甲', null, null, null, null, null, '子女', '2012-01-01', null],
  ['乙', '城市', 5000, '否', 1, '是', '申请人', '1950年3月2日', null],
]
const cells = new Map([['1,8', { formula: '20*40', formulaResult: 800 }]])
await writeFile(process.argv[2], await writeXlsx({ sheets: [{ name: '名册', rows: [head, ...rows], cells }] }))
