/** The 44 leaders besides 县长周明远 and 副县长陈立新: key, body, post. Keys that departments name answer for them (分管). */
export const LEADERS: readonly (readonly [key: string, unit: string, post: string])[] = [
  ['executive', 'leadership', '县委常委、常务副县长'],
  ['industry', 'leadership', '副县长（工业商务）'],
  ['farming', 'leadership', '副县长（农业农村）'],
  ['building', 'leadership', '副县长（城建交通）'],
  ['people', 'leadership', '副县长（民生）'],
  ['culture', 'leadership', '副县长（教育文旅）'],
  ['police', 'leadership', '副县长、县公安局局长'],
  ['ecology', 'leadership', '县政府党组成员（生态环保）'],
  ['market', 'leadership', '县政府党组成员（市场监管）'],
  ['projects', 'leadership', '县政府党组成员（重点项目）'],
  ['assistant1', 'leadership', '县长助理'],
  ['assistant2', 'leadership', '县长助理（挂职）'],
  ['secretary', 'committee', '县委书记'],
  ['vice_secretary', 'committee', '县委副书记'],
  ['committee1', 'committee', '县委常委、纪委书记'],
  ['committee2', 'committee', '县委常委、组织部部长'],
  ['committee3', 'committee', '县委常委、宣传部部长'],
  ['committee4', 'committee', '县委常委、政法委书记'],
  ['committee5', 'committee', '县委常委、统战部部长'],
  ['committee6', 'committee', '县委常委、县委办公室主任'],
  ['committee7', 'committee', '县委常委、人武部政委'],
  ['committee8', 'committee', '县委常委（挂职）'],
  ['congress', 'congress', '县人大常委会主任'],
  ['congress1', 'congress', '县人大常委会副主任'],
  ['congress2', 'congress', '县人大常委会副主任'],
  ['congress3', 'congress', '县人大常委会副主任'],
  ['congress4', 'congress', '县人大常委会副主任'],
  ['congress5', 'congress', '县人大常委会副主任'],
  ['consult', 'consult', '县政协主席'],
  ['consult1', 'consult', '县政协副主席'],
  ['consult2', 'consult', '县政协副主席'],
  ['consult3', 'consult', '县政协副主席'],
  ['consult4', 'consult', '县政协副主席'],
  ['consult5', 'consult', '县政协副主席'],
  ['court', 'courts', '县人民法院院长'],
  ['procurator', 'courts', '县人民检察院检察长'],
  ['zone', 'zone_leadership', '云溪经济开发区党工委书记'],
  ['zone1', 'zone_leadership', '云溪经济开发区党工委副书记'],
  ['zone2', 'zone_leadership', '云溪经济开发区党工委委员'],
  ['adviser1', 'leadership', '二级调研员'],
  ['adviser2', 'leadership', '二级调研员'],
  ['adviser3', 'leadership', '三级调研员'],
  ['adviser4', 'leadership', '四级调研员'],
  ['adviser5', 'leadership', '四级调研员'],
];

/** Bodies of leaders besides the county government's. */
export const LEADERSHIPS: readonly (readonly [key: string, name: string, fullName: string])[] = [
  ['committee', '县委领导', '中共云溪县委员会'],
  ['congress', '县人大常委会领导', '云溪县人民代表大会常务委员会'],
  ['consult', '县政协领导', '中国人民政治协商会议云溪县委员会'],
  ['courts', '县法检两院领导', '云溪县人民法院、云溪县人民检察院'],
  ['zone_leadership', '开发区领导', '云溪经济开发区党工委'],
];

/** Sections of the office besides the sample's, with who sits there: post and role. */
export const OFFICE_SECTIONS: readonly (readonly [
  key: string,
  name: string,
  posts: readonly (readonly [post: string, role: string])[],
])[] = [
  [
    'documents',
    '文书科',
    [
      ['文书科副科长', 'clerk'],
      ['文书科科员', 'clerk'],
      ['文书科科员', 'clerk'],
    ],
  ],
  [
    'supervision',
    '督查科',
    [
      ['督查科科长', 'staff'],
      ['督查科督查员', 'supervisor'],
    ],
  ],
  [
    'secretaries1',
    '秘书一科',
    [
      ['秘书一科科长', 'liaison'],
      ['秘书一科副科长', 'liaison'],
      ['秘书一科科员', 'liaison'],
      ['秘书一科科员', 'liaison'],
    ],
  ],
  [
    'secretaries2',
    '秘书二科',
    [
      ['秘书二科科长', 'liaison'],
      ['秘书二科副科长', 'liaison'],
      ['秘书二科科员', 'liaison'],
      ['秘书二科科员', 'liaison'],
    ],
  ],
  [
    'information',
    '信息科',
    [
      ['信息科科长', 'staff'],
      ['信息科科员', 'staff'],
    ],
  ],
  [
    'disclosure',
    '政务公开科',
    [
      ['政务公开科科长', 'staff'],
      ['政务公开科科员', 'staff'],
    ],
  ],
  [
    'duty',
    '总值班室',
    [
      ['总值班室主任', 'duty_officer'],
      ['值班员', 'duty_officer'],
      ['值班员', 'duty_officer'],
      ['值班员', 'duty_officer'],
    ],
  ],
  [
    'administration',
    '行政科',
    [
      ['行政科科长', 'staff'],
      ['行政科科员', 'staff'],
    ],
  ],
  [
    'regulations',
    '法规科',
    [
      ['法规科科长', 'staff'],
      ['法规科科员', 'staff'],
    ],
  ],
  [
    'office',
    '县政府办公室',
    [
      ['县政府办公室副主任', 'staff'],
      ['县政府办公室副主任', 'staff'],
      ['县政府办公室副主任', 'staff'],
    ],
  ],
];
