import { DivisionCode, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** Fields that several routes take. */
export const day = PlainDate.describe('日期，不写为今天（中国） / The day; today in China where left out')
export const place = DivisionCode.describe('行政区划代码 / The code of a division')
export const language = z
  .enum(['zh', 'en'])
  .describe('语言，不写按 Accept-Language / By Accept-Language where left out')
/** Every query may name the language. */
export const asked = { lang: language.optional() }
export const programId = z.string().min(1).max(100).describe('计算程序的标识 / The id of a program')
