.class public Lreach/span_click/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroid/text/SpannableString;
  const-string v1, "\u9690\u79c1\u653f\u7b56"
  invoke-direct {v0, v1}, Landroid/text/SpannableString;-><init>(Ljava/lang/CharSequence;)V
  new-instance v1, Lreach/span_click/Link;
  invoke-direct {v1}, Lreach/span_click/Link;-><init>()V
  const/4 v2, 0x0
  const/4 v3, 0x4
  invoke-virtual {v0, v1, v2, v3, v2}, Landroid/text/SpannableString;->setSpan(Ljava/lang/Object;III)V
  new-instance v1, Landroid/widget/TextView;
  invoke-direct {v1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
  invoke-virtual {v1, v0}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
  invoke-virtual {p0, v1}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
