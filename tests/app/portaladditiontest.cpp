// SPDX-License-Identifier: GPL-3.0-or-later
// What the mapping page relies on when it adds something to a portal: afterwards the engine knows the portal anew.
#include "app/engineundertest.h"
#include "domain/propertyneed.h"

using namespace leadferry;
using domain::CrmObject;

class PortalAdditionTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    [[nodiscard]] domain::Portal portal() const { return store::PortalStore(*otherProcess()).all()->constFirst(); }
    /// Puts it on the own list and has just that one repaired.
    base::Result<QJsonObject> add(const domain::PropertyDefinition& property) const
    {
        const QJsonObject document{{QStringLiteral("properties"), QJsonArray{domain::toJson(property)}}};
        const auto listed = execute(app::command::addOwnProperties, {{QStringLiteral("document"), document}});
        const QJsonObject item{{QStringLiteral("object"), domain::toString(property.object)},
                               {QStringLiteral("name"), property.name}};
        return listed ? execute(app::command::repairProperties, {{QStringLiteral("portal"), QStringLiteral("Stand-in")},
                                                                 {QStringLiteral("items"), QJsonArray{item}}})
                      : listed;
    }
    static QStringList optionsOf(const domain::Portal& portal, const QString& name)
    {
        QStringList values;
        const auto options = domain::ruleFor(portal.rules, CrmObject::Contact, name).options;
        for (const auto& option : options) {
            values.append(option.value);
        }
        return values;
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void anOptionIsAddedToTheOthersAndKnownAtOnce()
    {
        const QString name = QStringLiteral("hs_lead_status");
        const QStringList before = optionsOf(portal(), name);
        QVERIFY(!before.isEmpty() && !before.contains(QStringLiteral("LOST_TOUCH")));
        QSignalSpy told(m_engine.get(), &app::Engine::portalsChanged);
        const auto answer = add({CrmObject::Contact,
                                 name,
                                 QStringLiteral("Lead status"),
                                 {},
                                 QStringLiteral("enumeration"),
                                 QStringLiteral("radio"),
                                 {{QStringLiteral("LOST_TOUCH"), QStringLiteral("Lost touch")}}});
        QVERIFY(answer.ok());
        QCOMPARE(answer->value(QLatin1String("outcomes")).toArray().size(), 1);
        QVERIFY(!told.isEmpty());
        const QStringList now = optionsOf(portal(), name);
        QVERIFY(now.contains(QStringLiteral("LOST_TOUCH")));
        for (const QString& option : before) {
            QVERIFY(now.contains(option));
        }
    }
    void aPhoneNumberOfOnesOwnIsCreatedAndWritable()
    {
        const auto answer = add({CrmObject::Contact,
                                 QStringLiteral("phone_at_work"),
                                 QStringLiteral("Phone at work"),
                                 {},
                                 QStringLiteral("string"),
                                 QStringLiteral("phonenumber"),
                                 {}});
        QVERIFY(answer.ok());
        QVERIFY(portal().profile.knows(CrmObject::Contact, QStringLiteral("phone_at_work")));
    }
};

QTEST_GUILESS_MAIN(PortalAdditionTest)
#include "portaladditiontest.moc"
