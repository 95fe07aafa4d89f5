/** The languages of the site: what stands in addresses, and in `lang`. */
export const languages = ['zh', 'en']

/** Until the first release; the README says how to pack them from a clone. */
export const notOnNpm = t =>
  t(
    '各包尚未发布到 npm，首次发布前这条命令会返回 404；README 说明怎样从克隆的仓库打包安装。',
    'The packages are not on npm yet: until the first release this answers 404. The README says how to pack them from a clone.',
  )

/** Says one of two texts, written where it is used: `t('低保', 'dibao')`. */
export const sayer = language => (zh, en) => (language === 'zh' ? zh : en)
