/// <reference path="./yaml.d.ts" />
import type { Indicator } from '@minzheng/indicators'
import BO from '../indicators/BO.yaml'
import CH from '../indicators/CH.yaml'
import CW from '../indicators/CW.yaml'
import DG from '../indicators/DG.yaml'
import DI from '../indicators/DI.yaml'
import EC from '../indicators/EC.yaml'
import FU from '../indicators/FU.yaml'
import GG from '../indicators/GG.yaml'
import LG from '../indicators/LG.yaml'
import LO from '../indicators/LO.yaml'
import MA from '../indicators/MA.yaml'
import MH from '../indicators/MH.yaml'
import PB from '../indicators/PB.yaml'
import PN from '../indicators/PN.yaml'
import RV from '../indicators/RV.yaml'
import SA from '../indicators/SA.yaml'
import SF from '../indicators/SF.yaml'
import SO from '../indicators/SO.yaml'
import ST from '../indicators/ST.yaml'
import SW from '../indicators/SW.yaml'
import VO from '../indicators/VO.yaml'

/** The catalogue of indicators: what can be counted or measured, defined once for every plan. */
export const indicators = [
  SA,
  EC,
  CW,
  CH,
  PN,
  DI,
  MH,
  SO,
  GG,
  SW,
  VO,
  MA,
  FU,
  BO,
  LG,
  LO,
  SF,
  RV,
  ST,
  DG,
  PB,
].flat() as readonly Indicator[]
