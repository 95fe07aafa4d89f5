import { ifKnown, yesNo } from '@minzheng/core/fields'

const ground = (zh: string, en: string) => ifKnown(yesNo(zh, en))

/** The grounds of refusal that the regulations on associations and on service institutions share (art. 13; art. 11); `who` is barred. */
export const refusalFacts = (zh: string, en: string) => ({
  purposeUnlawful: ground('宗旨、业务范围违反规定', 'Its purpose or business is against the regulation'),
  /** The same business is there already in the area, and another is not needed. */
  notNeeded: ground('同一行政区域内已有相同或者相似组织且没有必要成立', 'A like body is there and another not needed'),
  /** Is or was deprived of political rights as a punishment, or lacks full capacity. */
  personBarred: ground(
    `${zh}曾被剥夺政治权利或者不具有完全民事行为能力`,
    `${en} was ever deprived of political rights, or lacks full capacity`,
  ),
  falsePapers: ground('申请时弄虚作假', 'The application is false'),
  otherBar: ground('法律、行政法规禁止的其他情形', 'Another bar of laws or administrative regulations'),
})
