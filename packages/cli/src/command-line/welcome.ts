import type { LocalizedText } from '@minzheng/core'

/** What the command says of itself where it is asked for nothing. */
export const welcome: LocalizedText = {
  zh: `minzheng：民政工作的数据模型与计算

计算一户   minzheng assess dibao --facts 家庭.json --place 350200 --on 2023-03-15 --explain
检查要点   minzheng plan check 工作要点.yaml
核对指标   minzheng comply --plan 工作要点.yaml --observations 数据.csv --as-of 2024-06-30

minzheng describe 低保              这个程序要哪些情况、按哪条规定计算
minzheng describe 低保 --example    虚构的一户，供起步之用
minzheng --help                     全部命令
`,
  en: `minzheng: models and calculations for Chinese civil affairs (民政)

Compute a case   minzheng assess dibao --facts household.json --place 350200 --on 2023-03-15 --explain
Check a plan     minzheng plan check plan.yaml
Judge targets    minzheng comply --plan plan.yaml --observations reports.csv --as-of 2024-06-30

minzheng describe dibao              which facts a program takes, and by which articles it computes
minzheng describe dibao --example    an invented household to start from
minzheng --help                      all commands
`,
}
