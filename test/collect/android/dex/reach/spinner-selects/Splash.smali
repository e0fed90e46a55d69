.class public Lreach/spinner_selects/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/widget/Spinner;
  invoke-direct {v0, p0}, Landroid/widget/Spinner;-><init>(Landroid/content/Context;)V
  new-instance v1, Lreach/spinner_selects/Pick;
  invoke-direct {v1}, Lreach/spinner_selects/Pick;-><init>()V
  invoke-virtual {v0, v1}, Landroid/widget/Spinner;->setOnItemSelectedListener(Landroid/widget/AdapterView$OnItemSelectedListener;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
