// What can be searched for: where it is, what it is called, and what is said of it.
import { citationText } from '@minzheng/rules/reasons'
import { sayer } from './text.mjs'

/** The documents of the search, in one language: `[address, title, text, kind]`. */
export const searchData = ({ programs, packages, coverage, places }, language) => {
  const t = sayer(language)
  const other = language === 'zh' ? 'en' : 'zh'
  return [
    ...programs.map(({ id, title, versions }) => [
      `programs/${id}.html`,
      title[language],
      [
        id,
        title[other],
        ...versions.map(({ cite }) => citationText(cite, language)),
        ...versions[0].rules.map(rule => rule.title?.[language] ?? rule.name),
      ].join(' '),
      t('计算程序', 'program'),
    ]),
    ...programs.flatMap(({ id: program, values }) =>
      values
        .filter(({ known }) => known.length > 0)
        .map(({ id, label }) => [
          `values/${program}.html#${id}`,
          label[language],
          `${id} ${label[other]}`,
          t('取值', 'value'),
        ]),
    ),
    ...packages.flatMap(({ id, name, lead, topics, paths }) => [
      [`packages/${id}.html`, name, lead[language], t('软件包', 'package')],
      ...topics.map(topic => [
        `packages/${id}.html#${topic.id}`,
        topic[language],
        `${name}/${topic.id} ${topic[other]}`,
        t('专题', 'topic'),
      ]),
      ...paths.flatMap(({ path, exports }) =>
        exports.map(({ name, anchor, text }) => [
          `packages/${id}.html#${anchor}`,
          name,
          `${path} ${text.slice(0, 160)}`,
          t('导出', 'export'),
        ]),
      ),
    ]),
    ...coverage.domains.flatMap(({ id: domain, entries }) =>
      entries.map(({ id, name }) => [
        `coverage.html#${domain}`,
        name[language],
        `${id} ${name[other]}`,
        t('覆盖', 'coverage'),
      ]),
    ),
    ...places.map(({ code, name }) => [`places.html#${code}`, name, code, t('地方', 'place')]),
  ]
}
