/**
 * Divisions with many names in Mongolian, Tibetan, Uygur or Kazak, which the transcription of 1976 writes in their own form:
 * codes or their beginnings. Names of other peoples are spelled by their characters (1996 细则 art. 19).
 */
const ownLanguageAreas = [
  ...['15', '54', '63', '65'],
  // Liaoning, Jilin, Heilongjiang: Mongolian counties
  ...['210921', '211324', '220721', '230624'],
  // Sichuan and Yunnan: Ngawa, Garzê, 木里, Dêqên
  ...['5132', '5133', '513422', '5334'],
  // Gansu: Gannan, 天祝, 肃北, 阿克塞, 肃南
  ...['6230', '620623', '620721', '620923', '620924'],
]

/** Cities inside these areas whose names are Chinese as a rule. */
const chineseSpeaking = ['630102', '630103', '630104', '630105']

const isIn = (division: string, areas: readonly string[]): boolean => areas.some(area => division.startsWith(area))

/** Whether many names of a division are in a language of their own; a code that is too short to tell says no. */
export const isOwnLanguageArea = (division: string): boolean =>
  isIn(division, ownLanguageAreas) && !isIn(division, chineseSpeaking)
