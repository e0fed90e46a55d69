.class public Lreach/binding_click/Splash;
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
  new-instance v1, Lreach/binding_click/Binding;
  invoke-direct {v1, v0}, Lreach/binding_click/Binding;-><init>(Landroid/view/View;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
