// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of every dialog: head with the action's name, body that scrolls if it must, 60 px foot with the primary
// button beside Cancel.
#pragma once

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace leadferry::ui {

class TextLabel;

class Dialog : public QDialog
{
    Q_OBJECT
public:
    enum class Width { Small, Medium, Large }; ///< 480, 640, 800 px

    /// Window-modal. Esc cancels; afterwards the focus returns to where it was.
    Dialog(const QString& title, Width width, QWidget* parent);
    ~Dialog() override;

    /// Margins 20, blocks 16 apart. It scrolls where it is higher than the window or the screen leaves room for.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// As high as what is shown now needs; call it after showing or hiding something.
    void fit();
    /// Scrolls to a part of the body that has no focus to do so.
    void reveal(QWidget* part);
    /// The one primary button, with a verb. It does not close the dialog: the caller connects it.
    QPushButton* setPrimary(const QString& text, QStringView iconName = {});
    /// For destructive dialogs: red border, Cancel is the default.
    QPushButton* setDestructive(const QString& text);
    [[nodiscard]] QPushButton* cancelButton() const { return m_cancel; }
    void setFootNote(QWidget* widget); ///< at the leading end of the foot: a link, progress words
    void setDialogTitle(const QString& title);
    /// As high as the words need at the dialog's own width, within the window it belongs to and the screen.
    [[nodiscard]] QSize sizeHint() const override;
    void setVisible(bool visible) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void done(int result) override;

private:
    [[nodiscard]] int mostHeight() const;
    [[nodiscard]] int bodyHeight(int width) const;

    QWidget* m_head;
    TextLabel* m_title;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_body;
    QWidget* m_foot;
    QHBoxLayout* m_footLayout;
    QDialogButtonBox* m_buttons;
    QPushButton* m_cancel;
    QPointer<QWidget> m_focusBefore;
};

} // namespace leadferry::ui
