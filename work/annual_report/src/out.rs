//! A report on its way out: a page that opens by itself, slides of the key figures, the tables of the federation above, and
//! the proof that all agree.
//!
//! What leaves here is for everybody: no name of a person is in it that the text does not tell, small counts are withheld,
//! and what is about health is told as a total only.

mod agree;
mod page;
pub(crate) mod panels;
mod returns;
mod slides;

pub use agree::{Disagreement, Outputs, agree};
pub use page::{Page, page};
pub use panels::{Panel, PanelSplit, panels_of};
#[cfg(test)]
pub(crate) use returns::named;
pub use returns::{ReturnLine, ReturnTable, returns};
pub use slides::{Bar, Chart, KeyFigure, Slide, slides};
