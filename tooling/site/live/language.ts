import type { Language } from '@minzheng/core'

/** The language of the page, as its `<html lang>` says. */
export const language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'

/** What is said on this page. */
export const say = (text: { readonly zh: string; readonly en: string }): string => text[language]

/** The same, written where it is used. */
export const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
