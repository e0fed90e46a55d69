.class public Lcn/lizi/classroom/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

.implements Landroid/view/View$OnClickListener;

.field private dialog:Landroid/app/Dialog;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_main}}
    invoke-virtual {p0, v0}, Lcn/lizi/classroom/MainActivity;->setContentView(I)V
    const v0, {{R.id.join}}
    invoke-virtual {p0, v0}, Lcn/lizi/classroom/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, {{R.id.tab_mine}}
    invoke-virtual {p0, v0}, Lcn/lizi/classroom/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.join}}
    if-ne v0, v1, :next_0
    const v1, {{R.layout.dialog_microphone}}
    invoke-direct {p0, v1}, Lcn/lizi/classroom/MainActivity;->show(I)V
    return-void
    :next_0
    const v1, {{R.id.explain_ok}}
    if-ne v0, v1, :next_1
    iget-object v1, p0, Lcn/lizi/classroom/MainActivity;->dialog:Landroid/app/Dialog;
    invoke-virtual {v1}, Landroid/app/Dialog;->dismiss()V
    const/4 v1, 0x1
    new-array v1, v1, [Ljava/lang/String;
    const/4 v2, 0x0
    const-string v3, "android.permission.RECORD_AUDIO"
    aput-object v3, v1, v2
    const/4 v2, 0x1
    invoke-virtual {p0, v1, v2}, Lcn/lizi/classroom/MainActivity;->requestPermissions([Ljava/lang/String;I)V
    return-void
    :next_1
    const v1, {{R.id.explain_no}}
    if-ne v0, v1, :next_2
    iget-object v1, p0, Lcn/lizi/classroom/MainActivity;->dialog:Landroid/app/Dialog;
    invoke-virtual {v1}, Landroid/app/Dialog;->dismiss()V
    return-void
    :next_2
    const v1, {{R.id.tab_mine}}
    if-ne v0, v1, :next_3
    new-instance v1, Landroid/content/Intent;
    const-class v2, Lcn/lizi/classroom/SettingsActivity;
    invoke-direct {v1, p0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V
    invoke-virtual {p0, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    return-void
    :next_3
    return-void
.end method

.method private show(I)V
    .registers 4
    new-instance v0, Landroid/app/Dialog;
    invoke-direct {v0, p0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p1}, Landroid/app/Dialog;->setContentView(I)V
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->setCancelable(Z)V
    const v1, {{R.id.explain_ok}}
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    if-eqz v1, :absent_0
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    :absent_0
    const v1, {{R.id.explain_no}}
    invoke-virtual {v0, v1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    if-eqz v1, :absent_1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    :absent_1
    invoke-virtual {v0}, Landroid/app/Dialog;->show()V
    iput-object v0, p0, Lcn/lizi/classroom/MainActivity;->dialog:Landroid/app/Dialog;
    return-void
.end method
