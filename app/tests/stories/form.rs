//! Forms as they stand in a page: where they are sent, and what is in them before anybody writes.

/// A form of a page: where it is sent, and what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl Form {
    /// The same form with something written into it.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => value.clone_into(known),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// The same form with several things written into it.
    pub(crate) fn with_all(self, fields: &[(&str, &str)]) -> Self {
        let written = fields.iter();
        written.fold(self, |form, (name, value)| form.with(name, value))
    }

    /// Its fields as they are sent.
    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        let fields = self.fields.iter();
        fields
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// What stands under a name.
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

/// The form between the tags.
pub(crate) fn read_form(form: &str) -> Form {
    let mut fields = Vec::new();
    for input in form.split("<input").skip(1) {
        let tag = input.split('>').next().unwrap_or_default();
        let ticks = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        let is_file = tag.contains("type=\"file\"");
        if is_file || (ticks && !tag.contains(" checked")) {
            continue;
        }
        if let Some(name) = attribute(tag, "name") {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for area in form.split("<textarea").skip(1) {
        let (tag, rest) = area.split_once('>').unwrap_or_default();
        let text = rest.split("</textarea>").next().unwrap_or_default();
        fields.extend(attribute(tag, "name").map(|name| (name, text.trim().to_owned())));
    }
    for select in form.split("<select").skip(1) {
        let select = select.split("</select>").next().unwrap_or_default();
        let mut options = select.split("<option").skip(1);
        let first = options.clone().next();
        let chosen = options
            .find(|option| option.contains(" selected"))
            .or(first);
        let value = chosen.and_then(|option| attribute(option, "value"));
        fields.extend(attribute(select, "name").map(|name| (name, value.unwrap_or_default())));
    }
    Form {
        action: attribute(form, "action").unwrap_or_default(),
        fields,
    }
}

/// An attribute of a tag.
pub(crate) fn attribute(tag: &str, name: &str) -> Option<String> {
    let after = tag.split_once(&format!(" {name}=\""))?.1;
    let value = after.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&#34;", "\""))
}
