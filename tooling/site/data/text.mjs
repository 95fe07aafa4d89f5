/** The languages of the site: what stands in addresses, and in `lang`. */
export const languages = ['zh', 'en']

/** Says one of two texts, written where it is used: `t('低保', 'dibao')`. */
export const sayer = language => (zh, en) => (language === 'zh' ? zh : en)
