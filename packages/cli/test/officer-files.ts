import { docxOf, paragraph } from '@minzheng/testing/office-files'
import { writeXlsx } from 'hucre/xlsx'

const plan = docxOf(
  [
    '重庆市渝北区民政局',
    '2024年全区民政工作要点',
    '一、养老服务',
    '1.增加床位。年底前建成家庭养老床位200张。',
    '2.适老化改造。6月底前完成困难老年人家庭适老化改造60户。',
    '二、社会救助',
    '3.提高救助水平。低保标准提高到每人每月740元。',
  ]
    .map(text => paragraph(text))
    .join(''),
)

const summary = docxOf(
  [
    '2024年全区民政工作总结',
    '一、养老服务',
    '1.增加床位。全年建成家庭养老床位206张，完成年度任务的103%。',
    '2.适老化改造。截至6月底，完成困难老年人家庭适老化改造64户。',
  ]
    .map(text => paragraph(text))
    .join(''),
)

/** What an officer has on the desk: the plan and the summary as Word files, and a sheet of reported figures. By English and Chinese names. */
export const officerFiles = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
  const reports = await writeXlsx({
    sheets: [
      {
        name: '上报',
        rows: [
          ['2024年上半年完成情况'],
          ['指标', '区划代码', '日期', '数值', '单位', '来源'],
          ['建成家庭养老床位数', '500112', '2024年6月30日', 90, '张', '养老科'],
          ['完成居家适老化改造户数', '500112', '2024年6月28日', 64, '户', '养老科'],
          ['城市低保标准', '500112', '2024年6月30日', 735, '元/月', '救助科'],
        ],
      },
    ],
  })
  return {
    'plan.docx': plan,
    '要点.docx': plan,
    'reports.xlsx': reports,
    '上报.xlsx': reports,
    'summary.docx': summary,
    '总结.docx': summary,
  }
}
