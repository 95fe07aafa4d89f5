/**
 * Characters that write the sounds of foreign names: at least seven times as common in those of CC-CEDICT as in the names of
 * villages and communities of China outside the areas of other languages (half of both lists; the other half was for measuring).
 */
const strong =
  '弗芭瑟娅斯姆蒂兹萨埃黛涅特莎娜喀逊佩菲尼纽比帕拿迪耶克塞顿哥昂尔玛赫诺亚列因摩约敦伦莱他捷提奥希夫伊维杰拉卡阿伯威勒巴托纳以曼加多哈索得法' +
  '布森波恩沃俄奇茨翰德墨贝赛霍图本根邦蒙莫什班基凯韦密扎麦士米普坦格欧盖丽穆达爱劳瓦鲁戈雷内利洛思朗丹雅罗科桑兰吉卢'
/** Characters that stand in them too. */
const weak = '里福康海宝万文美明苏林马那市佛古塔史汉泰堡安国杜华'

const isStrong = new Set(strong)
const isAny = new Set(strong + weak)

/** Places of China whose names are transcriptions themselves, and what streets and estates there are called after. */
const chinese =
  /内蒙古|乌鲁木齐|呼和浩特|哈尔滨|齐齐哈尔|佳木斯|呼伦贝尔|鄂尔多斯|锡林|巴彦|阿拉善|喀什|阿克苏|阿勒泰|伊犁|库尔勒|克拉玛依|吐鲁番|巴音|博尔塔拉|格尔木|德令哈|日喀则|拉萨|香格里拉|喜马拉雅|珠穆朗玛|塔里木|准噶尔|雅鲁|哈萨克|柯尔克孜|塔吉克|达斡尔|鄂伦春|维吾尔|敖鲁古雅|马克思/

/** Three characters or more in a row that write the sounds of a foreign word, two of them and half at least strongly: 欧罗巴, 塞维拉. */
export const foreignSounds = (name: string): string[] => {
  if (chinese.test(name)) return []
  const runs: string[] = []
  let run = ''
  for (const character of [...name, '']) {
    if (isAny.has(character) && character !== '') run += character
    else {
      const count = [...run].filter(one => isStrong.has(one)).length
      if ([...run].length >= 3 && count >= 2 && count * 2 >= [...run].length) runs.push(run)
      run = ''
    }
  }
  return runs
}
