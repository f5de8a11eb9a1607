/**
 * Characters of Unicode's "CJK Radicals Supplement" and the ideographs they look like. Many programs' PDFs carry the
 * radical in place of the ideograph (⺠ for 民) because both share one glyph; no paper ever means the radical.
 * Kangxi radicals (⼈ for 人) and ligatures (ﬁ) are folded by Unicode's own compatibility mapping.
 */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺉⺊⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺦⺧⺨⺩⺪⺬⺭⺮⺰⺱⺲⺶⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
  '厂乛乚乙亻冂刂卜兀尣尢巳幺彑忄㣺扌攵旡月歺母民氵氺灬爫丬牛犭王疋示礻竹纟罓罒羊耂肀聿肉臼艹艹艹虎衤覀西见角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const TABLE = new Map([...RADICALS].map((radical, i) => [radical, [...IDEOGRAPHS][i] ?? radical]));

/** Folds radicals, compatibility ideographs of the radical blocks and Latin ligatures to ordinary characters. */
export function foldRadicals(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (char) => TABLE.get(char) ?? char)
    .replace(/[\u2f00-\u2fdf\ufb00-\ufb06]/g, (char) => char.normalize('NFKC'));
}
