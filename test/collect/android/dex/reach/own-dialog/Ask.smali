.class public Lreach/own_dialog/Ask;
.super Landroid/app/Dialog;

.method public constructor <init>(Landroid/content/Context;)V
  .registers 2
  invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
  return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
  .registers 4
  const v0, 0x7f010001
  invoke-virtual {p0, v0}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;
  move-result-object v0
  new-instance v1, Lreach/own_dialog/Tap;
  invoke-direct {v1}, Lreach/own_dialog/Tap;-><init>()V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
