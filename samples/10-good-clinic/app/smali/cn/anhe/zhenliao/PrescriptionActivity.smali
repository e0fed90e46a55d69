.class public Lcn/anhe/zhenliao/PrescriptionActivity;
.super Landroid/app/Activity;
.source "PrescriptionActivity.java"

.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 7
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, {{R.layout.activity_prescription}}
    invoke-virtual {p0, v0}, Lcn/anhe/zhenliao/PrescriptionActivity;->setContentView(I)V
    const v0, {{R.id.take_photo}}
    invoke-virtual {p0, v0}, Lcn/anhe/zhenliao/PrescriptionActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 7
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, {{R.id.take_photo}}
    if-ne v0, v1, :next_0
    const/4 v1, 0x1
    new-array v1, v1, [Ljava/lang/String;
    const/4 v2, 0x0
    const-string v3, "android.permission.CAMERA"
    aput-object v3, v1, v2
    const/4 v2, 0x1
    invoke-virtual {p0, v1, v2}, Lcn/anhe/zhenliao/PrescriptionActivity;->requestPermissions([Ljava/lang/String;I)V
    return-void
    :next_0
    return-void
.end method
