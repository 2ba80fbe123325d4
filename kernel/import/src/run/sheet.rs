//! One sheet: recognised, read line by line, settled register by register.

use super::moved::Moved;
use super::reading::Part;
use super::{Import, ImportError, doubts, examples};
use crate::headings::{Heading, letters};
use crate::mapping::SettledPeople;
use crate::receipt::{ProblemReceipt, RegisterReceipt, SheetReceipt};
use crate::recognise::{Misfit, Plan, Recognised};
use crate::table;
use niangjia_base::ids::SheetId;
use niangjia_office::Act;
use niangjia_office::files::{self, ReadSheet};
use niangjia_office::forms::{Problem, Refusal, Taken, Taking, Weight};
use niangjia_office::people::People;
use niangjia_office::registers::{self, Origin, Settled};
use niangjia_store::Error;
use niangjia_workbook::{Sheet, Visibility};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// A sheet to be kept as a source if its file changed anything.
pub(super) struct Source {
    pub(super) id: SheetId,
    name: String,
    form: &'static str,
    year: Option<i64>,
    header_row: i64,
    columns: String,
    n_rows: i64,
    n_refused: i64,
}

impl Source {
    pub(super) fn as_read(&self) -> ReadSheet<'_> {
        ReadSheet {
            name: &self.name,
            form: self.form,
            year: self.year,
            header_row: self.header_row,
            columns: &self.columns,
            n_rows: self.n_rows,
            n_refused: self.n_refused,
        }
    }
}

/// The file of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Whose<'f> {
    pub(super) file: &'f str,
    pub(super) digest: &'f str,
}

/// A sheet that was read, before anything of it is brought into the registers.
pub(super) struct ReadPart {
    receipt: SheetReceipt,
    lines: Option<Lines>,
}

/// What the lines of a recognised sheet came to.
struct Lines {
    id: SheetId,
    plan: Box<Plan>,
    taken: Taken,
    problems: Vec<Problem>,
    n_rows: i64,
}

/// Reads a table line by line; nothing is written.
pub(super) fn read(
    act: &mut Act<'_, '_>,
    what: &Import<'_>,
    whose: Whose<'_>,
    people: &mut People,
    part: Part,
) -> Result<ReadPart, ImportError> {
    let Part { region, recognised } = part;
    let (name, first_row) = (region.name(), region.first_row());
    let sheet = region.sheet;
    let mut receipt = SheetReceipt {
        sheet: name,
        ..SheetReceipt::default()
    };
    let said = |receipt: &mut SheetReceipt, code, weight, about| {
        let problem = ProblemReceipt::about_sheet(code, weight, about);
        receipt.problems.push(ProblemReceipt {
            row: first_row,
            ..problem
        });
    };
    let plan = match recognised {
        _ if sheet.visibility != Visibility::Visible => {
            said(&mut receipt, "hidden_sheet", "noted", Vec::new());
            None
        }
        Recognised::As(plan) => Some(plan),
        Recognised::Empty => {
            said(&mut receipt, "empty_sheet", "noted", Vec::new());
            None
        }
        Recognised::Ignored => {
            said(&mut receipt, "ignored_sheet", "noted", Vec::new());
            None
        }
        Recognised::Unknown(headings, misfit) => {
            receipt.headings = written(&headings);
            let about = reasons(misfit);
            said(&mut receipt, "unrecognised_sheet", "refused", about);
            None
        }
        Recognised::Several(headings, forms) => {
            receipt.headings = written(&headings);
            let about = vec![("forms".to_owned(), forms.join(" "))];
            said(&mut receipt, "ambiguous_sheet", "refused", about);
            None
        }
    };
    let Some(plan) = plan else {
        return Ok(ReadPart {
            receipt,
            lines: None,
        });
    };
    if !plan.unrecognised.is_empty() {
        receipt.headings = written(&plan.headings);
        receipt.unused = written(&plan.unrecognised);
        receipt.lacking = plan.lacking();
    }
    for heading in &plan.unrecognised {
        let about = vec![("heading".to_owned(), heading.written.clone())];
        let mut problem = ProblemReceipt::about_sheet("unrecognised_column", "noted", about);
        problem.column = Some(letters(heading.column));
        receipt.problems.push(problem);
    }
    let settled = SettledPeople::of(what.mapping, whose.file, whose.digest, &receipt.sheet);
    let lines = take(act, people, &settled, sheet, plan)?;
    settled.end(people);
    if what.dry_run {
        let all = lines.problems.iter().chain(&lines.taken.problems);
        receipt.doubts = doubts::of(act, people, all)?;
    }
    Ok(ReadPart {
        receipt,
        lines: Some(lines),
    })
}

fn take(
    act: &mut Act<'_, '_>,
    people: &mut People,
    settled: &SettledPeople<'_>,
    sheet: Sheet,
    plan: Box<Plan>,
) -> Result<Lines, ImportError> {
    let id: SheetId = act.id();
    let mut taking = Taking::new(act, people);
    let problems: RefCell<Vec<Problem>> = RefCell::new(Vec::new());
    let mut n_rows = 0;
    table::read(
        sheet,
        &plan,
        |line| {
            taking.begin_line();
            if settled.begin(taking.people, line) {
                let about = Vec::new();
                taking.note(line, "left_out", about);
                return Ok(());
            }
            match (plan.form.take)(&mut taking, line) {
                Ok(()) => n_rows += 1,
                Err(Refusal::Line {
                    code,
                    column,
                    about,
                }) => {
                    taking.undo_line();
                    let column = column.and_then(|name| plan.letters(name));
                    let row = Some(line.row);
                    problems.borrow_mut().push(Problem {
                        row,
                        column,
                        code,
                        about,
                        weight: Weight::Refused,
                    });
                }
                Err(Refusal::Store(error)) => return Err(error),
            }
            Ok::<(), Error>(())
        },
        |problem| problems.borrow_mut().push(problem),
    )?;
    Ok(Lines {
        id,
        taken: taking.finish(),
        problems: problems.into_inner(),
        n_rows,
        plan,
    })
}

/// Brings what was read into the registers; `moved` hears which records had another source before.
pub(super) fn keep(
    act: &mut Act<'_, '_>,
    what: &Import<'_>,
    file: &str,
    read: ReadPart,
    moved: &mut Moved,
) -> Result<(SheetReceipt, Option<Source>), ImportError> {
    let ReadPart {
        mut receipt,
        lines: Some(lines),
    } = read
    else {
        return Ok((read.receipt, None));
    };
    let Lines {
        id,
        plan,
        taken,
        mut problems,
        n_rows,
    } = lines;
    let earlier = files::earlier(act.tx, act.union, file, &receipt.sheet, plan.form.name)?;
    let origin = Origin { sheet: id, earlier };
    // The main register has about one record a line; what hangs on its records has more, what they share has fewer.
    let mut main: Option<(u64, RegisterReceipt)> = None;
    let lines = u64::try_from(n_rows).unwrap_or_default();
    let mut count = |name: &str, settled: Settled, receipt: &mut SheetReceipt| {
        let counted = RegisterReceipt::of(name, settled);
        let off = (settled.new + settled.changed + settled.same).abs_diff(lines);
        if main.as_ref().is_none_or(|(least, _)| off <= *least) {
            main = Some((off, counted.clone()));
        }
        receipt.registers.push(counted);
    };
    for (register, drafts) in taken.drafts {
        let mut said = Vec::new();
        let before = moved.before(act, register, &origin, &drafts)?;
        let recorded = act.recorded().len();
        let settled = registers::settle_saying(act, register, &origin, drafts, &mut said)?;
        moved.after(act, register, &origin, before)?;
        if what.dry_run {
            let shown = examples::of(act, register, id, recorded)?;
            receipt.examples.extend(shown);
        }
        problems.extend(said.into_iter().map(|problem| in_column(problem, &plan)));
        count(register.kind.0, settled, &mut receipt);
    }
    if !taken.vouchers.is_empty() {
        let settled = niangjia_office::ledger::settle_vouchers(act, &origin, taken.vouchers)?;
        count("funds.voucher", settled, &mut receipt);
    }
    let mut all = problems;
    all.extend(taken.problems);
    all.sort_by_key(|problem| problem.row);
    let refused: BTreeSet<Option<i64>> = all
        .iter()
        .filter(|p| p.weight == Weight::Refused)
        .map(|p| p.row)
        .collect();
    receipt.refused = refused.len() as u64;
    receipt.form = Some(plan.form.name.to_owned());
    receipt
        .problems
        .extend(all.into_iter().map(ProblemReceipt::of));
    if let Some((_, main)) = main {
        receipt.register = Some(main.register);
        (receipt.new, receipt.changed) = (main.new, main.changed);
        (receipt.same, receipt.withdrawn) = (main.same, main.withdrawn);
    }
    let source = Source {
        id,
        name: receipt.sheet.clone(),
        form: plan.form.name,
        year: plan.particulars.year.map(i64::from),
        header_row: i64::from(plan.header_row),
        columns: serde_json::to_string(&plan.described()).unwrap_or_default(),
        n_rows,
        n_refused: i64::try_from(refused.len()).unwrap_or(i64::MAX),
    };
    Ok((receipt, Some(source)))
}

/// A problem about a field of a record stands in the column from which the field was read.
fn in_column(mut problem: Problem, plan: &Plan) -> Problem {
    let field = problem.about.iter().find(|(name, _)| *name == "field");
    let column = field.and_then(|(_, field)| field.rsplit('.').next());
    problem.column = column.and_then(|column| plan.letters(column));
    problem
}

fn written(headings: &[Heading]) -> Vec<String> {
    headings
        .iter()
        .map(|heading| heading.written.clone())
        .collect()
}

/// Why the nearest form does not fit, for the message.
fn reasons(misfit: Option<Misfit>) -> Vec<(String, String)> {
    let of = |name: &str, what: &str| (name.to_owned(), what.to_owned());
    match misfit {
        Some(misfit) => vec![
            of("why", misfit.why),
            of("form", misfit.form),
            of("heading", &misfit.heading),
        ],
        None => vec![of("why", "nothing"), of("form", ""), of("heading", "")],
    }
}
