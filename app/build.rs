//! Lists the sample college's workbooks for the demonstration.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let here = env::var("CARGO_MANIFEST_DIR").expect("cargo names the folder of the package");
    let folder = Path::new(&here).join("../demo/sample-year");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the sample college is part of the project")
        .filter_map(|entry| {
            entry
                .ok()
                .and_then(|entry| entry.file_name().into_string().ok())
        })
        .filter(|name| name.ends_with(".xlsx"))
        .collect();
    names.sort();
    let mut list = String::from("[\n");
    for name in names {
        let path = folder.join(&name);
        let _ = writeln!(
            list,
            "    ({name:?}, include_bytes!({:?})),",
            path.display().to_string()
        );
    }
    list.push(']');
    let out = env::var("OUT_DIR").expect("cargo names the folder for what is generated");
    fs::write(Path::new(&out).join("workbooks.rs"), list).expect("the folder can be written");
}
