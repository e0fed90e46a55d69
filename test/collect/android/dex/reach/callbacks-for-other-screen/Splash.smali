.class public Lreach/callbacks_for_other_screen/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/widget/Button;
  invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  new-instance v1, Lreach/callbacks_for_other_screen/Open;
  invoke-direct {v1}, Lreach/callbacks_for_other_screen/Open;-><init>()V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
