//! A whole report of the invented college: every figure finds its measure, whatever its value.

use super::{candidates, read};
use crate::reading::{
    Candidate, Certainty, Found, Judgement, Reading, TooManyNumbers, judge, pair,
};
use niangjia_office::measures::Unit;

/// Each figure with the measure that it speaks of.
const REPORT: &str = include_str!("report.txt");

/// Figures of the report in their order, with the ids of their measures.
const SPEAKS_OF: [&str; 43] = [
    "people.members",
    "people.members.women",
    "people.branches",
    "people.members.joined",
    "people.cadres.trained",
    "congress.delegates",
    "congress.delegates.nonvoting",
    "congress.proposals.received",
    "congress.proposals.docketed",
    "congress.proposals.suggestions",
    "congress.proposals.merged",
    "congress.proposals.satisfaction_rate",
    "honours.college.collectives",
    "honours.college.individuals",
    "honours.activists",
    "innovation.submitted",
    "innovation.five_smalls",
    "innovation.model_worker_led",
    "benefits.festival.per_capita",
    "benefits.festival.amount",
    "benefits.meal_subsidy.amount",
    "care.condolences.person_times",
    "care.condolences.amount",
    "care.visits.hardship",
    "care.visits.illness",
    "care.visits.injury",
    "health.checkups",
    "health.mutual_aid.enrolled",
    "care.campaigns.spring_festival",
    "care.campaigns.on_duty",
    "care.campaigns.service_workers",
    "care.campaigns.veteran_teachers",
    "care.campaigns.new_recruits",
    "retirement.ceremony_years",
    "retirement.honoured",
    "activities.sports.items",
    "activities.flower.participants",
    "women.screened",
    "youth.matchmaking.sessions",
    "youth.wedding.couples",
    "funds.dues.rate",
    "charity.donations",
    "charity.raised",
];

#[test]
fn every_figure_of_a_report_finds_its_measure() {
    let (reading, candidates) = (read(REPORT), candidates());
    let figures = reading.figures();
    let pairs = pair(&figures, &candidates);
    let spoken: Vec<&str> = pairs
        .iter()
        .map(|pair| pair.map_or("", |pair| candidates[pair.candidate].id.as_str()))
        .collect();
    let shown: Vec<String> = figures
        .iter()
        .zip(&spoken)
        .map(|(figure, id)| format!("{} {} {id}", figure.written, figure.counted))
        .collect();
    assert_eq!(spoken, SPEAKS_OF, "{shown:#?}");
    for (figure, pair) in figures.iter().zip(&pairs) {
        let pair = pair.unwrap();
        assert_eq!(pair.certainty, Certainty::Certain, "{}", figure.counted);
        let judged = judge(figure, &candidates[pair.candidate]);
        let rounded = candidates[pair.candidate].id == "benefits.festival.per_capita";
        let expected = if rounded {
            Judgement::Rounded
        } else {
            Judgement::Agrees
        };
        assert_eq!(judged, expected, "{} {}", figure.written, figure.counted);
    }
    let doubts = reading.doubts(&pairs);
    let calculations: Vec<&str> = doubts
        .iter()
        .map(|doubt| doubt.calculation.as_str())
        .collect();
    assert_eq!(calculations, ["863,100.00 ÷ 1,600.00 = 539.43…"]);
}

/// The same report in another year: values are no help, and the figures find their measures all the same.
#[test]
fn figures_that_differ_find_the_same_measures() {
    let (reading, mut candidates) = (read(REPORT), candidates());
    for (number, candidate) in (0_i64..).zip(&mut candidates) {
        candidate.value = candidate.value.map(|value| value * 3 / 2 + 10 + number % 7);
    }
    let figures = reading.figures();
    let pairs = pair(&figures, &candidates);
    let mut wrong = Vec::new();
    for ((figure, pair), id) in figures.iter().zip(&pairs).zip(SPEAKS_OF) {
        match pair {
            Some(pair) if candidates[pair.candidate].id == id => {
                assert_eq!(
                    judge(figure, &candidates[pair.candidate]),
                    Judgement::Differs,
                    "{id}"
                );
            }
            other => wrong.push(format!(
                "{} {id} {:?}",
                figure.counted,
                other.map(|pair| &candidates[pair.candidate].id)
            )),
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn what_counts_nothing_in_a_report_is_listed_as_such() {
    let reading = read(REPORT);
    let fixed: Vec<&str> = reading
        .found
        .iter()
        .filter_map(|found| match found {
            Found::Fixed { written, .. } => Some(written.as_str()),
            Found::Figure(_) => None,
        })
        .collect();
    assert_eq!(
        fixed,
        [
            "第三届",
            "第四次",
            "2023年",
            "二十大",
            "一、",
            "（一）",
            "三届三次",
            "2024年3月26日",
            "二、",
            "（二）",
            "五一",
            "五一",
            "五小",
            "三等奖",
            "三、",
            "（三）",
            "（四）",
            "30年以上",
            "2023年",
            "四、",
            "（五）",
            "三八",
            "两癌",
            "（六）",
            "〔2021〕8号",
            "2023年11月",
            "99公益日",
        ]
    );
}

#[test]
fn persons_are_never_person_times() {
    let candidates = candidates();
    for (text, id) in [
        (
            "全年慰问职工146人次。",
            Some("care.condolences.person_times"),
        ),
        ("专项慰问126人次。", Some("care.campaigns.person_times")),
        ("走访慰问困难职工29人次。", Some("care.visits.person_times")),
        ("全年走访生活困难职工8人。", Some("care.visits.hardship")),
        ("参加体检494人次。", None),
    ] {
        let reading = read(text);
        let pairs = pair(&reading.figures(), &candidates);
        let spoken = pairs[0].map(|pair| candidates[pair.candidate].id.as_str());
        assert_eq!(spoken, id, "{text}");
    }
}

#[test]
fn a_pair_that_rests_on_the_value_alone_says_so() {
    let candidates = candidates();
    let reading =
        read("另有其他事项支出支付326431.72元。\n栽种花木326431.73元。\n种树12棵，读书分享会7人。");
    let pairs = pair(&reading.figures(), &candidates);
    let said: Vec<Option<(&str, Certainty)>> = pairs
        .iter()
        .map(|pair| pair.map(|pair| (candidates[pair.candidate].id.as_str(), pair.certainty)))
        .collect();
    assert_eq!(
        said,
        [
            Some(("funds.carry_over", Certainty::ByValueOnly)),
            None,
            None,
            None
        ]
    );
}

/// What is written, what the registers hold, and what comes out.
#[test]
fn a_figure_agrees_with_every_value_that_it_may_stand_for() {
    for (written, unit, value, expected) in [
        ("慰问一百人", Unit::Person, 100, Judgement::Agrees),
        ("慰问一百人", Unit::Person, 146, Judgement::Differs),
        ("慰问40余人", Unit::Person, 43, Judgement::Agrees),
        ("慰问40余人", Unit::Person, 52, Judgement::Differs),
        ("慰问近500人", Unit::Person, 494, Judgement::Agrees),
        ("慰问近500人", Unit::Person, 523, Judgement::Differs),
        ("慰问约500人", Unit::Person, 523, Judgement::Agrees),
        ("慰问500人", Unit::Person, 494, Judgement::Differs),
        ("慰问500人以上", Unit::Person, 540, Judgement::Agrees),
        ("慰问数十人", Unit::Person, 43, Judgement::Agrees),
        ("慰问3-5人", Unit::Person, 4, Judgement::Agrees),
        ("慰问3-5人", Unit::Person, 6, Judgement::Differs),
        ("慰问146人次", Unit::PersonTime, 146, Judgement::Agrees),
        ("合计86.31万元", Unit::Yuan, 86_310_000, Judgement::Agrees),
        ("合计86.31万元", Unit::Yuan, 86_314_999, Judgement::Agrees),
        ("合计86.31万元", Unit::Yuan, 86_320_000, Judgement::Differs),
        (
            "合计五万七千六百元",
            Unit::Yuan,
            5_760_000,
            Judgement::Agrees,
        ),
        ("合计57600元", Unit::Yuan, 5_764_000, Judgement::Rounded),
        ("人均1600元", Unit::YuanPerHead, 159_833, Judgement::Rounded),
        ("人均1700元", Unit::YuanPerHead, 159_833, Judgement::Differs),
        ("满意率百分之百", Unit::Percent, 10_000, Judgement::Agrees),
        ("满意率97.7%", Unit::Percent, 9_767, Judgement::Agrees),
        ("满意率98%", Unit::Percent, 9_767, Judgement::Agrees),
        ("满意率97%", Unit::Percent, 9_767, Judgement::Agrees),
        ("满意率99%", Unit::Percent, 9_767, Judgement::Differs),
        ("三分之二的代表", Unit::Percent, 6_650, Judgement::Agrees),
        ("费率0.5%", Unit::Rate, 50, Judgement::Agrees),
        ("费率5‰", Unit::Rate, 50, Judgement::Agrees),
    ] {
        let reading = read(written);
        let candidate = Candidate {
            id: String::new(),
            name: String::new(),
            unit,
            value: Some(value),
            n_records: 1,
        };
        assert_eq!(
            judge(reading.figures()[0], &candidate),
            expected,
            "{written} {value}"
        );
        let nothing = Candidate {
            n_records: 0,
            ..candidate
        };
        assert_eq!(judge(reading.figures()[0], &nothing), Judgement::NoRecords);
    }
}

/// Neither a text without stops nor one of nothing but numbers takes long.
#[test]
fn what_is_no_report_is_refused_or_read_in_little_time() {
    let numbers = |count: usize| vec!["1人，".repeat(count)];
    assert_eq!(Reading::of(&numbers(10_001)), Err(TooManyNumbers));
    assert_eq!(Reading::of(&numbers(500)).unwrap().figures().len(), 500);
    for sign in ["一", "1", "“", "1人", "一二", "十", "、", "1,000", "第1届"] {
        let reading = Reading::of(&[sign.repeat(4_000)]);
        assert!(reading.is_err() || reading.is_ok_and(|reading| reading.found.len() < 10_001));
    }
}
