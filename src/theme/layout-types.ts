/** PowerPoint's own kinds of layout (ISO/IEC 29500, ST_SlideLayoutType); the first is that of layouts like no other. */
export const layoutTypes = [
  'cust',
  ...['title', 'tx', 'twoColTx', 'tbl', 'txAndChart', 'chartAndTx', 'dgm', 'chart', 'txAndClipArt'],
  ...['clipArtAndTx', 'titleOnly', 'blank', 'txAndObj', 'objAndTx', 'objOnly', 'obj', 'txAndMedia'],
  ...['mediaAndTx', 'objOverTx', 'txOverObj', 'txAndTwoObj', 'twoObjAndTx', 'twoObjOverTx', 'fourObj'],
  ...['vertTx', 'clipArtAndVertTx', 'vertTitleAndTx', 'vertTitleAndTxOverChart', 'twoObj', 'objAndTwoObj'],
  ...['twoObjAndObj', 'secHead', 'twoTxTwoObj', 'objTx', 'picTx'],
] as const;
