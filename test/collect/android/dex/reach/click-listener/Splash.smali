.class public Lreach/click_listener/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 4
  const v0, 0x7f010001
  invoke-virtual {p0, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;
  move-result-object v0
  new-instance v1, Lreach/click_listener/Agree;
  invoke-direct {v1}, Lreach/click_listener/Agree;-><init>()V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  return-void
.end method
